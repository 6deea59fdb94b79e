import type { Catalogue } from '../atlas/catalogue.ts'
import { methodFile, methodsFile } from '../atlas/method-address.ts'
import { formatNumber } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { methodPageWords } from '../i18n/words/method-page.ts'
import type { Method } from '../methods/method.ts'
import { metWords } from './bound-words.ts'
import { MethodPlaces } from './MethodPlaces.tsx'
import type { MethodPlace } from './method-places.ts'
import { Page } from './Page.tsx'
import { partMark } from './page-part.ts'
import type { GallerySite } from './shown.ts'

interface Props {
  method: Method
  catalogue: Catalogue
  /** full name of the document by its short name, where a territory of the site gives it */
  documents: Readonly<Record<string, string>>
  places: readonly MethodPlace[]
  lang: Lang
  site: GallerySite
  policy: string
}

/** The page of a method: definition, criteria, rule, sources, what its document leaves unsaid and what was chosen. */
export function MethodPage({ method, catalogue, documents, places, lang, site, policy }: Props) {
  const w = methodPageWords[lang]
  const indicator = catalogue.indicators.find(
    ({ formula }) => formula.kind === 'method' && formula.method === method.id,
  )
  const [ref = '', ...section] = method.source_ref.split(', ')
  const weight = catalogue.measures.find(({ id }) => id === method.weight)
  return (
    <Page
      lang={lang}
      site={site}
      policy={policy}
      title={method.label[lang]}
      description={indicator?.definition[lang] ?? method.label[lang]}
      file={(of) => methodFile(of, method.id)}
      up={{ file: methodsFile(lang), label: w.methods }}
    >
      <p>{w.written([documents[ref] ?? ref, ...section].join(', '))}</p>
      <h2>{w.definition}</h2>
      {indicator && <p>{indicator.definition[lang]}</p>}
      <p>{w.unknown}</p>
      <Criteria method={method} lang={lang} />
      <Rules method={method} lang={lang} />
      <p>{weight ? w.weighs(weight.label[lang]) : w.nothing}</p>
      {method.unsaid && (
        <>
          <h2>{w.unsaid}</h2>
          <table aria-label={w.unsaid}>
            <thead>
              <tr>
                <th scope="col">{w.leftUnsaid}</th>
                <th scope="col">{w.chosen}</th>
              </tr>
            </thead>
            <tbody>
              {method.unsaid.map(({ said, chosen }) => (
                <tr key={said.fr}>
                  <td>{said[lang]}</td>
                  <td>{chosen[lang]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <h2>{w.sources}</h2>
      <ul>
        {sourcesOf(method, catalogue).map(({ id, producer, title }) => (
          <li key={id}>
            {producer}, {title[lang]}
          </li>
        ))}
      </ul>
      {indicator && indicator.caveats[lang].length > 0 && (
        <>
          <h2>{w.caveats}</h2>
          <ul>
            {indicator.caveats[lang].map((caveat) => (
              <li key={caveat}>{caveat}</li>
            ))}
          </ul>
        </>
      )}
      <h2>{w.where}</h2>
      <section {...partMark('places')}>
        <MethodPlaces places={places} lang={lang} />
      </section>
    </Page>
  )
}

/** Sources of what the criteria count, each once. */
function sourcesOf({ criteria }: Method, { measures, sources }: Catalogue) {
  const used = new Set(criteria.flatMap(({ numerator, denominator }) => [numerator, denominator]))
  const ids = new Set(measures.filter(({ id }) => used.has(id)).map(({ source }) => source))
  return sources.filter(({ id }) => ids.has(id))
}

function Criteria({ method, lang }: { method: Method; lang: Lang }) {
  const w = methodPageWords[lang]
  return (
    <>
      <h2>{w.criteria}</h2>
      <table aria-label={w.criteria}>
        <thead>
          <tr>
            <th scope="col">{w.criterion}</th>
            <th scope="col">{w.met}</th>
            <th scope="col" className="number">
              {w.points}
            </th>
          </tr>
        </thead>
        <tbody>
          {method.criteria.map((criterion) => (
            <tr key={criterion.id}>
              <th scope="row">{criterion.label[lang]}</th>
              <td>{metWords(criterion, lang)}</td>
              <td className="number">
                {formatNumber(criterion.points, lang, Number.isInteger(criterion.points) ? 0 : 1)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Rules({ method: { rules, classes }, lang }: { method: Method; lang: Lang }) {
  const w = methodPageWords[lang]
  const score = (value: number) => formatNumber(value, lang, Number.isInteger(value) ? 0 : 1)
  return (
    <>
      <h2>{w.classes}</h2>
      <table aria-label={w.classes}>
        <thead>
          <tr>
            <th scope="col">{w.class}</th>
            {rules.map(({ id, label }, i) => (
              <th key={id} scope="col">
                {i === 0 && rules.length > 1 ? w.default(label[lang]) : label[lang]}
              </th>
            ))}
            <th scope="col">{w.concern}</th>
          </tr>
        </thead>
        <tbody>
          {classes.map(({ id, label, color, concern }, i) => (
            <tr key={id}>
              <th scope="row">
                <svg viewBox="0 0 28 16" aria-hidden="true">
                  <rect
                    x="0.5"
                    y="0.5"
                    width="27"
                    height="15"
                    fill={color}
                    stroke="currentColor"
                    strokeOpacity="0.4"
                  />
                </svg>
                {label[lang]}
              </th>
              {rules.map((rule) => (
                <td key={rule.id}>{w.from(score(rule.minimums[i] ?? 0))}</td>
              ))}
              <td>{concern ? w.yes : w.no}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
