import { MethodBody } from '../about/MethodBody.tsx'
import type { Catalogue } from '../atlas/catalogue.ts'
import { methodFile, methodsFile } from '../atlas/method-address.ts'
import type { Lang } from '../i18n/lang.ts'
import { methodPageWords } from '../i18n/words/method-page.ts'
import type { Method } from '../methods/method.ts'
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
      <MethodBody
        method={method}
        weight={catalogue.measures.find(({ id }) => id === method.weight)?.label[lang] ?? null}
        lang={lang}
        heading="h2"
      />
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

/** Sources of what the criteria count and of what weighs a zone, each once. */
function sourcesOf({ criteria, weight }: Method, { measures, sources }: Catalogue) {
  const used = new Set([
    weight,
    ...criteria.flatMap(({ numerator, denominator }) => [numerator, denominator]),
  ])
  const ids = new Set(measures.filter(({ id }) => used.has(id)).map(({ source }) => source))
  return sources.filter(({ id }) => ids.has(id))
}
