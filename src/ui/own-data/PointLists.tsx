import type { Lang } from '../../i18n/lang.ts'
import { ownDataWords } from '../../i18n/words/own-data.ts'
import { ownPointsWords } from '../../i18n/words/own-points.ts'
import type { JoinLine, PointsJoin } from '../../own/join-report.ts'
import { CopiedList } from './CopiedList.tsx'

interface Props {
  points: PointsJoin
  rows: number
  /** communes of other territories */
  elsewhere: readonly string[]
  others: readonly string[]
  lang: Lang
}

/** How a file of places meets the territory: no row that is not on the map is left unsaid. */
export function PointLists({ points, rows, elsewhere, others, lang }: Props) {
  const w = ownDataWords[lang]
  const p = ownPointsWords[lang]
  const { placed, ...lists } = points
  const at = ({ row, value }: JoinLine) => [w.row(row ?? 0), value].join(' ; ')
  return (
    <div className="own-join">
      <p>
        {placed === 0 ? <strong>{p.nonePlaced}</strong> : p.placed(placed)}.{' '}
        <span className="soft">{p.rowsRead(rows)}.</span>
      </p>
      {(['unplaced', 'outside', 'vague', 'unsure', 'miswritten'] as const).map((kind) => {
        const lines = lists[kind]
        return lines.length === 0 ? null : (
          <CopiedList
            key={kind}
            title={p[`list_${kind}`](lines.length)}
            lines={lines.map((line) =>
              kind === 'miswritten' ? `${at(line)} ; ${line.became[lang]}` : at(line),
            )}
            lang={lang}
          />
        )
      })}
      {elsewhere.length > 0 && (
        <CopiedList title={w.list_elsewhere(elsewhere.length)} lines={elsewhere} lang={lang} />
      )}
      {others.length > 0 && <CopiedList title={w.list_others(others.length)} lines={others} lang={lang} />}
    </div>
  )
}
