import { communeOf } from '../../atlas/parents.ts'
import type { Lang } from '../../i18n/lang.ts'
import { ownDataWords } from '../../i18n/words/own-data.ts'
import type { JoinLine, JoinReport } from '../../own/join-report.ts'
import type { OwnReading } from '../../own/read-own.ts'
import { type Problem, plainProblem } from '../../sources/problem.ts'
import { CODE_ORDER } from '../../territory/level.ts'
import type { Loaded } from '../opening/load.ts'
import { CopiedList } from './CopiedList.tsx'
import { measureName } from './measure-name.ts'
import { PointLists } from './PointLists.tsx'

interface Props {
  report: JoinReport
  reading: OwnReading
  loaded: Loaded
  lang: Lang
}

/** How a file meets the territory: a sentence, then each list, which can be copied. */
export function JoinLists({ report, reading, loaded, lang }: Props) {
  const w = ownDataWords[lang]
  const inWords = (problem: Problem) => plainProblem(problem, lang, (id) => measureName(loaded.catalogue, id))
  // nothing is said of zones where the file was not read
  const refusal = report.others.find(({ severity }) => severity === 'refused')
  if (refusal)
    return (
      <div className="own-join">
        <p className="error">{inWords(refusal)}</p>
      </div>
    )
  const names = new Map<string, string>(
    CODE_ORDER.flatMap((level) => loaded.store.zones(level)).map((zone) => {
      const commune = communeOf(loaded.store, zone)?.name ?? null
      return [zone.code, commune === null || commune === zone.name ? zone.name : `${zone.name} (${commune})`]
    }),
  )
  const named = (code: string) => `${code} ${names.get(code) ?? ''}`.trim()
  const line = ({ row, value, became }: JoinLine) =>
    [row === null ? null : w.row(row), value, became[lang]].filter((part) => part !== null).join(' ; ')
  const { declaration } = reading.used
  const isOfLevels = reading.use.kind === 'table' && reading.use.table.levels !== undefined
  const total =
    !isOfLevels && 'level' in declaration && declaration.format !== 'contours' && declaration.level !== 'epci'
      ? loaded.store.zones(declaration.level).length
      : report.matched.length + report.without.length
  const lists = [
    ['matched', report.matched.map(named)],
    ['repaired', report.repaired.map(line)],
    ['named', report.named.map(line)],
    ['blank', report.blank.map(named)],
    ['merged', report.merged.map(line)],
    ['doubled', report.doubled.map(line)],
    ['unknown', report.unknown.map(line)],
    ['unjoined', report.unjoined.map(line)],
    ['elsewhere', report.elsewhere.map((one) => elsewhereLine(one, lang))],
    ['without', report.without.map(named)],
    ['others', report.others.map(inWords)],
  ] as const
  const lines = (kind: (typeof lists)[number][0]) => lists.find(([one]) => one === kind)?.[1] ?? []
  const { points } = report
  if (points)
    return (
      <PointLists
        points={points}
        rows={report.rows}
        others={lines('others')}
        elsewhere={lines('elsewhere')}
        lang={lang}
      />
    )
  return (
    <div className="own-join">
      <p>
        {report.noLevel !== null ? (
          <strong>{w[`noLevel_${report.noLevel}`](loaded.territory.name[lang])}</strong>
        ) : report.matched.length === 0 && report.unjoined.length > 0 && report.written !== null ? (
          <strong>{w.noneJoined(report.written)}</strong>
        ) : report.matched.length === 0 ? (
          <strong>{w.noZones}</strong>
        ) : (
          w.join(report.matched.length, total, report.blank.length)
        )}
        . <span className="soft">{w.rows(report.rows, report.kept)}.</span>
      </p>
      {report.vintage.map((said) => (
        <p key={said.fr} className="soft">
          {said[lang]}.
        </p>
      ))}
      {lists.map(([kind, lines]) =>
        lines.length === 0 ? null : (
          <CopiedList key={kind} title={w[`list_${kind}`](lines.length)} lines={lines} lang={lang} />
        ),
      )}
    </div>
  )
}

/** `12;75056` as the other lists say it. */
function elsewhereLine(written: string, lang: Lang): string {
  const [row = '', ...code] = written.split(';')
  return row === '' ? code.join(';') : `${ownDataWords[lang].row(Number(row))} ; ${code.join(';')}`
}
