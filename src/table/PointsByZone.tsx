import { useId, useMemo, useState } from 'react'
import { aggregateText, isSummed } from '../atlas/aggregate-text.ts'
import { pointsByZone } from '../atlas/points-by-zone.ts'
import type { Opened } from '../atlas/resolve-input.ts'
import type { ResolvedView } from '../atlas/view.ts'
import { formatNumber } from '../i18n/format.ts'
import { sentence } from '../i18n/typeset.ts'
import { cardWords } from '../i18n/words/card.ts'
import { pointsByZoneWords } from '../i18n/words/points-by-zone.ts'
import { tableWords } from '../i18n/words/table.ts'
import { STATE_WORDS } from '../i18n/words/values.ts'
import { LEVEL_WORDS } from '../i18n/words/view.ts'
import { isNumber, type Value } from '../indicators/value.ts'
import { arePoints, POINT_PARENTS } from '../territory/level.ts'
import { ScrollRegion } from './ScrollRegion.tsx'

type Parent = Parameters<typeof pointsByZone>[2]

/** The points of a map added up by commune, IRIS or district, where a reader asks for it. */
export default function PointsByZone({ view, opened }: { view: ResolvedView; opened: Opened }) {
  const [isOpen, setOpen] = useState(false)
  const { level } = view.choice
  if (!arePoints(level) || !(view.method || isSummed(view))) return null
  return (
    <details className="more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{pointsByZoneWords[view.lang].open(level)}</summary>
      {isOpen && <Grouped view={view} opened={opened} />}
    </details>
  )
}

function Grouped({ view, opened }: { view: ResolvedView; opened: Opened }) {
  const { lang, method } = view
  const w = pointsByZoneWords[lang]
  const t = tableWords[lang]
  const id = useId()
  const offered = POINT_PARENTS.filter((level): level is Parent => opened.store.zones(level).length > 0)
  const [asked, setAsked] = useState<Parent>('commune')
  const by = offered.includes(asked) ? asked : offered[0]
  const rows = useMemo(() => (by ? pointsByZone(view, opened, by) : []), [view, opened, by])
  if (by === undefined) return null
  const name = `${view.title}. ${LEVEL_WORDS[lang][by].by}`
  const columns = method
    ? [...view.classes.map(({ label }) => label), ...view.states.map(({ label }) => sentence(label))]
    : [t.value, ...(rows.some(({ total }) => total?.numerator != null) ? [t.numerator, t.denominator] : [])]
  const text = (value: Value) => (isNumber(value) ? formatNumber(value, lang) : STATE_WORDS[lang][value])
  return (
    <>
      <p className="field">
        <label htmlFor={id}>{w.by}</label>{' '}
        <select id={id} value={by} onChange={({ target }) => setAsked(target.value as Parent)}>
          {offered.map((level) => (
            <option key={level} value={level}>
              {LEVEL_WORDS[lang][level].one}
            </option>
          ))}
        </select>
      </p>
      <p className="soft">{method ? w.weighed(view.weightLabel) : w.ratios}</p>
      <ScrollRegion label={name} tall="tall">
        <table className="data points-by-zone">
          <caption className="visually-hidden">{name}</caption>
          <thead>
            <tr>
              <th scope="col">{sentence(LEVEL_WORDS[lang][by].one)}</th>
              <th scope="col" className="number">
                {w.points(view.choice.level)}
              </th>
              {columns.map((label) => (
                <th key={label} scope="col" className="number">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ code, name, points, total, weights }) => (
              <tr key={code ?? ''} data-code={code ?? ''}>
                <th scope="row">{name ?? sentence(cardWords[lang].outside)}</th>
                <td className="number">{formatNumber(points, lang)}</td>
                {(method
                  ? weights.map(text)
                  : total
                    ? [
                        aggregateText(total, view),
                        ...(columns.length > 1
                          ? [text(total.numerator ?? 'missing'), text(total.denominator ?? 'missing')]
                          : []),
                      ]
                    : []
                ).map((value, i) => (
                  <td key={columns[i]} className="number">
                    {value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  )
}
