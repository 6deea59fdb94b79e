import { useState } from 'react'
import type { Lang } from '../../../i18n/lang.ts'
import { ownPointsWords } from '../../../i18n/words/own-points.ts'
import type { Look } from '../../../own/guess/look.ts'
import type { OwnUse } from '../../../own/own-use.ts'
import { Choose } from '../Choose.tsx'
import { LongNotice } from './LongNotice.tsx'
import { PointsForm } from './PointsForm.tsx'
import { TableForm } from './TableForm.tsx'

interface Props {
  look: Extract<Look, { kind: 'table' }>
  file: string
  lang: Lang
  /** the reader's former answer on this file */
  before?: OwnUse | undefined
  onRead: (use: OwnUse) => void
}

/** What the rows of an unknown table are, zones or places, and what its columns hold. */
export function DescribeFile({ look, file, lang, before, onRead }: Props) {
  const w = ownPointsWords[lang]
  const said = before?.kind === 'points' ? 'places' : before?.kind === 'table' ? 'zones' : null
  const [rows, setRows] = useState<'zones' | 'places'>(said ?? (look.arePlaces ? 'places' : 'zones'))
  const { points } = look
  const table = before?.kind === 'table' ? before.table : undefined
  const [isWide, setWide] = useState(table?.long !== undefined)
  return (
    <>
      {points && (
        <Choose
          label={w.rows}
          value={rows}
          options={(['zones', 'places'] as const).map((one) => [one, w[`rows_${one}`]])}
          onChange={setRows}
        />
      )}
      {points && rows === 'places' ? (
        <PointsForm
          look={look}
          guess={points}
          file={file}
          lang={lang}
          before={before?.kind === 'points' ? before.points : undefined}
          onRead={onRead}
        />
      ) : (
        <>
          <LongNotice look={look} isWide={isWide} lang={lang} onChange={setWide} />
          <TableForm
            key={isWide ? 'wide' : 'written'}
            look={isWide && look.wide ? { ...look, ...look.wide } : look}
            long={isWide ? look.wide?.long : undefined}
            file={file}
            lang={lang}
            before={table && (table.long !== undefined) === isWide ? table : undefined}
            onRead={onRead}
          />
        </>
      )}
    </>
  )
}
