import { valueText } from '../atlas/value-text.ts'
import { HatchPatterns, hatchFill } from '../figure/hatches.tsx'
import { useInks } from '../figure/inks.ts'
import type { Lang } from '../i18n/lang.ts'
import { chartWords } from '../i18n/words/charts.ts'
import type { Indicator } from '../indicators/catalogue.ts'
import { isNumber, type Value } from '../indicators/value.ts'
import './charts.css'

const HEIGHT = 18
const TOP = 6

/**
 * What is done, against what is expected to date and the whole objective, on one bar. A value that is not a number
 * is not drawn: its word stands in the list, and the bar of a result that is not known is its hatch.
 */
export function AttainmentBar({
  done,
  expected,
  objective,
  until,
  indicator,
  lang,
  idPrefix,
  width = 320,
}: {
  done: Value
  expected: Value
  objective: Value
  /** the last year with results, whose end what is expected is prorated to; null where there is none */
  until: number | null
  indicator: Pick<Indicator, 'unit' | 'decimals'>
  lang: Lang
  idPrefix: string
  width?: number
}) {
  const inks = useInks()
  const words = chartWords[lang]
  const span = Math.max(1, ...[done, expected, objective].filter(isNumber))
  const wide = (value: number) => (Math.max(0, value) / span) * (width - 4)
  return (
    <div className="chart">
      <svg className="chart-drawing" viewBox={`0 0 ${width} ${HEIGHT + 2 * TOP}`} aria-hidden="true">
        {isNumber(objective) && (
          <rect
            x={2}
            y={TOP}
            width={wide(objective)}
            height={HEIGHT}
            fill={inks.paperSunk}
            stroke={inks.lineStrong}
            strokeWidth={0.75}
          />
        )}
        {isNumber(done) ? (
          <rect x={2} y={TOP + 4} width={wide(done)} height={HEIGHT - 8} fill={inks.accent} />
        ) : (
          <>
            <HatchPatterns idPrefix={idPrefix} states={[done]} />
            <rect x={2} y={TOP + 4} width={width - 4} height={HEIGHT - 8} fill={hatchFill(idPrefix, done)} />
          </>
        )}
        {isNumber(expected) && (
          <>
            <path
              d={`M${2 + wide(expected)} 1V${HEIGHT + 2 * TOP - 1}`}
              stroke={inks.paper}
              strokeWidth={5}
            />
            <path d={`M${2 + wide(expected)} 1V${HEIGHT + 2 * TOP - 1}`} stroke={inks.ink} strokeWidth={2} />
          </>
        )}
      </svg>
      <dl className="chart-list">
        {(
          [
            ['done', done],
            ['expected', expected],
            ['objective', objective],
          ] as const
        ).map(([key, value]) => (
          <div key={key} className={`chart-item chart-item-${key}`}>
            <dt>{key === 'objective' ? words[key] : words[key](until)}</dt>
            <dd>{valueText(value, indicator, lang)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
