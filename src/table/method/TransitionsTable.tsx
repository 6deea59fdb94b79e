import { methodPhrases } from '../../atlas/method-phrases.ts'
import type { Drawn } from '../../atlas/resolve.ts'
import { type TransitionEnd, transitionsOf } from '../../atlas/transitions.ts'
import { formatNumber } from '../../i18n/format.ts'
import { sentence } from '../../i18n/typeset.ts'
import { counted } from '../../i18n/words/finding.ts'
import { historyWords } from '../../i18n/words/history.ts'
import { methodWords } from '../../i18n/words/method.ts'
import { overlapWords } from '../../i18n/words/overlap.ts'
import { STATE_WORDS } from '../../i18n/words/values.ts'
import { isNumber } from '../../indicators/value.ts'
import { mayOverlap } from '../../territory/level.ts'
import { ScrollRegion } from '../ScrollRegion.tsx'

/** From which class to which zones went between two years of one method: what they weigh, and how many they are. */
export function TransitionsTable({ earlier, later }: { earlier: Drawn; later: Drawn }) {
  const { lang, method } = later
  const { level } = later.choice
  if (!method || earlier.year === null || later.year === null) return null
  const w = historyWords[lang]
  const { ends, cells } = transitionsOf(earlier, later)
  const shared = mayOverlap(level) ? ` ${sentence(overlapWords[lang].sharedTwice)}.` : ''
  const { thresholds } = later.choice
  const follows = method.criteria.some(({ id, bound }) => bound && thresholds[id] === undefined)
  const followed = follows ? ` ${w.bounds}` : ''
  const note = `${w.note(sentence(methodPhrases(method, lang).counted), level, earlier.year, later.year)}${followed}${shared}`
  const name = (end: TransitionEnd) =>
    end.kind === 'class' ? end.label : sentence(STATE_WORDS[lang][end.state])
  return (
    <ScrollRegion label={note}>
      <table className="data transitions">
        <caption>{note}</caption>
        <thead>
          <tr>
            <th scope="col">{methodWords[lang].class}</th>
            {ends.map((end) => (
              <th key={name(end)} scope="col" className="number">
                {name(end)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ends.map((end, row) => (
            <tr key={name(end)}>
              <th scope="row">{name(end)}</th>
              {ends.map((to, column) => {
                const cell = cells[row]?.[column] ?? null
                return (
                  <td key={name(to)} className="number">
                    {cell === null
                      ? '–'
                      : isNumber(cell.weight)
                        ? formatNumber(cell.weight, lang)
                        : sentence(STATE_WORDS[lang][cell.weight])}
                    {cell && method.weight !== null && (
                      <span className="share">
                        {counted(lang, formatNumber(cell.zones, lang), level, cell.zones > 1)}
                      </span>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
