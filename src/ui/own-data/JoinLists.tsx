import { useState } from 'react'
import { communeOf } from '../../atlas/parents.ts'
import type { Lang } from '../../i18n/lang.ts'
import { ownDataWords } from '../../i18n/words/own-data.ts'
import type { JoinLine, JoinReport } from '../../own/join-report.ts'
import type { OwnReading } from '../../own/read-own.ts'
import { plainProblem } from '../../sources/problem.ts'
import { CODE_ORDER } from '../../territory/level.ts'
import type { Loaded } from '../opening/load.ts'
import { measureName } from './measure-name.ts'
import { ScrollLines } from './ScrollLines.tsx'

interface Props {
  report: JoinReport
  reading: OwnReading
  loaded: Loaded
  lang: Lang
}

/** Lines of a list that are shown; all of them are copied. */
const SHOWN = 200

/** How a file meets the territory: a sentence, then each list, which can be copied. */
export function JoinLists({ report, reading, loaded, lang }: Props) {
  const w = ownDataWords[lang]
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
  const total =
    'level' in declaration && declaration.format !== 'contours' && declaration.level !== 'epci'
      ? loaded.store.zones(declaration.level).length
      : report.matched.length + report.without.length
  const lists = [
    ['matched', report.matched.map(named)],
    ['repaired', report.repaired.map(line)],
    ['merged', report.merged.map(line)],
    ['doubled', report.doubled.map(line)],
    ['unknown', report.unknown.map(line)],
    ['without', report.without.map(named)],
    [
      'others',
      report.others.map((problem) => plainProblem(problem, lang, (id) => measureName(loaded.catalogue, id))),
    ],
  ] as const
  return (
    <div className="own-join">
      <p>
        {report.noLevel !== null ? (
          <strong>{w[`noLevel_${report.noLevel}`](loaded.territory.name[lang])}</strong>
        ) : report.matched.length === 0 ? (
          <strong>{w.noZones}</strong>
        ) : (
          w.join(report.matched.length, total)
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
          <List key={kind} title={w[`list_${kind}`](lines.length)} lines={lines} lang={lang} />
        ),
      )}
    </div>
  )
}

function List({ title, lines, lang }: { title: string; lines: readonly string[]; lang: Lang }) {
  const w = ownDataWords[lang]
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(lines.join('\n'))
      setCopied('yes')
    } catch {
      setCopied('refused')
    }
  }
  return (
    <details className="more">
      <summary>{title}</summary>
      <button type="button" className="link" onClick={() => void copy()}>
        {w.copyList}
      </button>{' '}
      <span role="status" className="soft">
        {copied === 'yes' ? w.copied : ''}
      </span>
      {copied === 'refused' ? (
        <textarea readOnly rows={6} value={lines.join('\n')} aria-label={title} />
      ) : (
        <ScrollLines label={title}>
          {lines.slice(0, SHOWN).map((text, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be the same
            <li key={i}>{text}</li>
          ))}
          {lines.length > SHOWN && <li>… + {lines.length - SHOWN}</li>}
        </ScrollLines>
      )}
    </details>
  )
}
