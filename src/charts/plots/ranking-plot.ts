import { rankText } from '../../atlas/rank-text.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import { zoneName } from '../../atlas/zone-name.ts'
import { formatNumber } from '../../i18n/format.ts'
import { sentence } from '../../i18n/typeset.ts'
import { plotWords } from '../../i18n/words/plots.ts'
import { FLAG_WORDS } from '../../i18n/words/values.ts'
import { absentText, statesOf } from './absent.ts'
import type { Plot } from './plot.ts'
import { ranking, rankingCaveats } from './ranking.ts'

/** Zones from the highest value to the lowest, as bars. */
export function rankingPlot(view: ResolvedView, ends: number): Plot {
  const { zones, lang, title, sourceLine, isDifference } = view
  const w = plotWords[lang]
  const rows = ranking(zones, ends)
  return {
    view,
    title: w.title_ranking(title),
    body: rows.length > 0 ? { kind: 'ranking', rows } : { kind: 'none', why: w.noNumber },
    notes: [
      isDifference ? w.rankDifferenceNote : w.rankNote,
      ...rankingCaveats(rows, lang).notes.map(sentence),
      ...absentText(statesOf(zones), lang),
    ],
    sourceLine,
    table: {
      head: [w.rank, w.zone, w.value, w.remarks],
      rows: rows.map((row) => {
        if (row.kind === 'skipped') return ['', w.skipped(row.count, formatNumber(row.count, lang)), '', '']
        const [first, ...others] = row.kind === 'tied' ? row.zones : [row.zone]
        const names = [first, ...others].map((zone) => zoneName(zone, zones))
        const flags = [...new Set([first, ...others].flatMap((zone) => zone.flags))]
        return [
          rankText(row, lang),
          names.join(', '),
          first.text,
          flags.map((flag) => FLAG_WORDS[lang][flag]).join(', '),
        ]
      }),
    },
  }
}
