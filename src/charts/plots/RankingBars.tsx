import { scaleLinear } from 'd3-scale'
import { rankText } from '../../atlas/rank-text.ts'
import type { ResolvedView, ViewZone } from '../../atlas/view.ts'
import { zoneName } from '../../atlas/zone-name.ts'
import { Lines } from '../../figure/Lines.tsx'
import type { Inks } from '../../figure/palette.ts'
import { textWidth, wrapText } from '../../figure/text-width.ts'
import { formatNumber } from '../../i18n/format.ts'
import { counted } from '../../i18n/words/finding.ts'
import { plotWords } from '../../i18n/words/plots.ts'
import { zoneGestures } from './gestures.ts'
import { type Layout, LEADING, type PlotGestures, round, SIZE } from './layout.ts'
import type { RankedZone, RankingRow, TiedZones } from './plot.ts'
import { rankingCaveats } from './ranking.ts'

const GAP = 7
const BAR = 12

const firstOf = (row: RankedZone | TiedZones): ViewZone => (row.kind === 'zone' ? row.zone : row.zones[0])

/** One bar a zone from zero, one for the many that share a value, in the colour of its class; those selected in bold, with a mark beside them. */
export function layoutRanking(
  rows: readonly RankingRow[],
  view: ResolvedView,
  width: number,
  inks: Inks,
  gestures?: PlotGestures,
): Layout {
  const { lang, zones, classes } = view
  const w = plotWords[lang]
  const nameOf = (row: RankedZone | TiedZones) =>
    row.kind === 'zone'
      ? zoneName(row.zone, zones)
      : counted(lang, formatNumber(row.zones.length, lang), view.choice.level, true)
  const { markOf } = rankingCaveats(rows, lang)
  const textOf = (row: RankedZone | TiedZones) => {
    const mark = markOf(row)
    return mark === '' ? firstOf(row).text : `${firstOf(row).text}\u202f${mark}`
  }
  const ranked = rows.flatMap((row) =>
    row.kind === 'skipped'
      ? []
      : [{ row, value: row.value, name: nameOf(row), text: textOf(row), rank: rankText(row, lang) }],
  )
  const widest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => textWidth(text, SIZE, true)))
  const rankWidth = widest(ranked.map(({ rank }) => rank)) + 12
  const nameWidth = Math.min(widest(ranked.map(({ name }) => name)), width * 0.36)
  const left = rankWidth + nameWidth + 10
  const right = widest(ranked.map(({ text }) => text)) + 8
  const values = ranked.map(({ value }) => value)
  const below = Math.min(0, ...values) < 0 ? right : 0
  const x = scaleLinear(
    [Math.min(0, ...values), Math.max(0, ...values)],
    [left + below, Math.max(left + below + 20, width - right)],
  )
  let y = 4
  const drawn = rows.map((row) => {
    if (row.kind === 'skipped') {
      const text = w.skipped(row.count, formatNumber(row.count, lang))
      const at = y
      y += LEADING + GAP + 4
      return (
        <text key={`skipped-${at}`} x={left} y={at + SIZE + 2} fill={inks.inkSoft} fontSize={SIZE}>
          ⋯ {text}
        </text>
      )
    }
    const { value } = row
    const zone = firstOf(row)
    // several zones together are none to choose
    const one = row.kind === 'zone' ? zone.code : null
    const bold = zone.selected || (one !== null && gestures?.hovered === one)
    const lines = wrapText(nameOf(row), nameWidth, SIZE, bold)
    const height = Math.max(BAR, lines.length * LEADING)
    const [top, middle] = [y, y + height / 2]
    y += height + GAP
    const [from, to] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))]
    return (
      <g
        key={zone.code}
        {...(one === null
          ? { 'data-tied': zone.code }
          : { 'data-code': one, ...zoneGestures(one, gestures) })}
      >
        <rect x={0} y={top - GAP / 2} width={width} height={height + GAP} fill="transparent" />
        {zone.selected && <path d={`M1 ${round(top)}v${height}`} stroke={inks.accent} strokeWidth={3} />}
        <g fontSize={SIZE} fontWeight={bold ? 700 : 400} fill={inks.ink}>
          <text x={rankWidth - 6} y={middle + SIZE * 0.35} textAnchor="end" fill={inks.inkSoft}>
            {rankText(row, lang)}
          </text>
          <Lines
            lines={lines}
            x={rankWidth}
            y={round(middle - ((lines.length - 1) * LEADING) / 2 + SIZE * 0.35)}
            leading={LEADING}
          />
          <text
            x={round(value < 0 ? from - 5 : to + 5)}
            y={middle + SIZE * 0.35}
            textAnchor={value < 0 ? 'end' : 'start'}
          >
            {textOf(row)}
          </text>
        </g>
        <rect
          x={round(from)}
          y={round(middle - BAR / 2)}
          width={round(Math.max(0.5, to - from))}
          height={BAR}
          fill={classes[zone.classIndex]?.color ?? inks.accent}
          stroke={zone.selected ? inks.ink : inks.lineStrong}
          strokeWidth={zone.selected ? 1.5 : 0.75}
        />
      </g>
    )
  })
  return {
    height: Math.ceil(y + 2),
    element: (
      <>
        {drawn}
        <path d={`M${Math.round(x(0)) + 0.5} 0V${Math.ceil(y)}`} stroke={inks.lineStrong} />
      </>
    ),
  }
}
