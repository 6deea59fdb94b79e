import { digitsOf, formatNumber } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { methodPageWords } from '../i18n/words/method-page.ts'
import type { Method } from '../methods/method.ts'
import { metWords } from './bound-words.ts'

interface Part {
  method: Method
  lang: Lang
  /** under the heading that it stands below */
  heading: 'h2' | 'h3'
}

/** What a method is: its criteria, its rules, what weighs a zone, what its document leaves unsaid and what was chosen. */
export function MethodBody({
  weight,
  ...part
}: Part & {
  /** what a zone weighs, in words; null where each zone counts for one */
  weight: string | null
}) {
  const { method, lang, heading: Heading } = part
  const w = methodPageWords[lang]
  return (
    <>
      <p>{w.unknown}</p>
      <Criteria {...part} />
      <Rules {...part} />
      <p>{weight === null ? w.nothing : w.weighs(weight)}</p>
      {method.unsaid && (
        <>
          <Heading>{w.unsaid}</Heading>
          <table className="data" aria-label={w.unsaid}>
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
    </>
  )
}

function Criteria({ method, lang, heading: Heading }: Part) {
  const w = methodPageWords[lang]
  return (
    <>
      <Heading>{w.criteria}</Heading>
      <table className="data" aria-label={w.criteria}>
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
              <th scope="row">
                {criterion.label[lang]}
                {criterion.rate && criterion.rate[lang] !== criterion.label[lang] && (
                  <span className="soft of-indicator">{w.ofIndicator(criterion.rate[lang])}</span>
                )}
              </th>
              <td>{metWords(criterion, lang)}</td>
              <td className="number">{formatNumber(criterion.points, lang, digitsOf(criterion.points))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Rules({ method: { rules, classes }, lang, heading: Heading }: Part) {
  const w = methodPageWords[lang]
  const score = (value: number) => formatNumber(value, lang, digitsOf(value))
  return (
    <>
      <Heading>{w.classes}</Heading>
      <table className="data" aria-label={w.classes}>
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
