import type { Part } from '../atlas/zone-detail.ts'
import { HatchPatterns, hatchFill } from '../figure/hatches.tsx'
import { useInks } from '../figure/inks.ts'
import type { SeriesInk } from '../figure/palette.ts'
import { textWidth } from '../figure/text-width.ts'
import { digitsOf, formatNumber, formatPercent, formatSigned } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { chartWords } from '../i18n/words/charts.ts'
import { STATE_WORDS } from '../i18n/words/values.ts'
import { isNumber, type Value } from '../indicators/value.ts'
import { allocate } from './parts.ts'
import './charts.css'

const HEIGHT = 26
const SIZE = 11

/**
 * The parts of an objective as one stacked bar, each with its figure and its share of their sum (of the printed total
 * where a part is not known). What the printed total holds beyond
 * its parts is a dashed gap (or the hatch of the state that hides it); a total below the sum is a mark on the bar.
 */
export function PartsBar({
  parts,
  total,
  lang,
  idPrefix = 'parts',
  width = 320,
}: {
  parts: readonly Part[]
  /** as the document prints it */
  total: Value
  lang: Lang
  idPrefix?: string
  width?: number
}) {
  const inks = useInks()
  const words = chartWords[lang]
  const { known, state, rest, span } = allocate(parts, total)
  const inner = width - 2
  const wide = (value: number) => (span > 0 ? (value / span) * inner : 0)
  const isOfParts = state === null || !isNumber(total)
  const whole = isOfParts ? known : total
  const share = (value: number) => (whole > 0 ? formatPercent((100 * value) / whole, lang) : '')
  const textOf = (value: Value) =>
    isNumber(value) ? formatNumber(value, lang, digitsOf(value)) : STATE_WORDS[lang][value]
  let start = 1
  const drawn = parts.map((part, index) => {
    const paint = inks.series[index % inks.series.length] as SeriesInk
    const length = isNumber(part.value) ? wide(part.value) : 0
    const x = start
    start += length
    return { ...part, ...paint, x, length }
  })

  return (
    <div className="chart">
      <svg
        className="chart-drawing"
        viewBox={`0 0 ${width} ${HEIGHT + 8}`}
        fontSize={SIZE}
        textAnchor="middle"
        aria-hidden="true"
      >
        <HatchPatterns idPrefix={idPrefix} />
        {drawn
          .filter(({ length }) => length > 0)
          .map(({ indicator, value, part, ink, x, length }) => {
            const text = textOf(value)
            return (
              <g key={indicator}>
                <rect x={x} y={4} width={length} height={HEIGHT} fill={part} stroke={inks.paper} />
                {textWidth(text, SIZE) + 6 <= length && (
                  <text x={x + length / 2} y={4 + HEIGHT / 2 + SIZE * 0.35} fill={ink}>
                    {text}
                  </text>
                )}
              </g>
            )
          })}
        {start > 1 && (
          <rect
            x={1}
            y={4}
            width={start - 1}
            height={HEIGHT}
            fill="none"
            stroke={inks.lineStrong}
            strokeWidth={0.75}
          />
        )}
        {rest !== null && rest > 0 && (
          <rect
            x={start}
            y={4.5}
            width={wide(rest)}
            height={HEIGHT - 1}
            fill={state ? hatchFill(idPrefix, state) : inks.paper}
            stroke={inks.lineStrong}
            strokeDasharray="4 3"
          />
        )}
        {rest !== null && rest < 0 && (
          <path d={`M${1 + wide(known + rest)} 0V${HEIGHT + 8}`} stroke={inks.ink} strokeWidth={2} />
        )}
      </svg>
      <table className="chart-table">
        <caption className="visually-hidden">{words.parts}</caption>
        <thead>
          <tr>
            <th scope="col">{words.part}</th>
            <th scope="col">{words.value}</th>
            <th scope="col">{isOfParts ? words.shareOfParts : words.shareOfPrinted}</th>
          </tr>
        </thead>
        <tbody>
          {drawn.map(({ indicator, label, value, part }) => (
            <tr key={indicator}>
              <th scope="row">
                <PartSwatch fill={isNumber(value) ? part : hatchFill(idPrefix, value)} />
                {label}
              </th>
              <td>{textOf(value)}</td>
              <td>{isNumber(value) && share(value)}</td>
            </tr>
          ))}
        </tbody>
        {(state !== null || rest !== 0) && (
          <tfoot>
            <tr>
              <th scope="row">{words.summed}</th>
              <td>{textOf(state ?? known)}</td>
              <td />
            </tr>
            <tr>
              <th scope="row">{words.printed}</th>
              <td>{textOf(total)}</td>
              <td />
            </tr>
            {rest !== null && rest !== 0 && (
              <tr>
                <th scope="row">{state ? words.unallocated : words.gap}</th>
                <td>{formatSigned(rest, lang, digitsOf(rest))}</td>
                <td />
              </tr>
            )}
          </tfoot>
        )}
      </table>
    </div>
  )
}

function PartSwatch({ fill }: { fill: string }) {
  const { lineStrong } = useInks()
  return (
    <svg className="chart-swatch" viewBox="0 0 14 14" aria-hidden="true">
      <rect
        x={0.5}
        y={0.5}
        width={13}
        height={13}
        rx={2}
        fill={fill}
        stroke={lineStrong}
        strokeWidth={0.75}
      />
    </svg>
  )
}
