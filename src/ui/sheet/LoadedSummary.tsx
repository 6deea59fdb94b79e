import { type ReactNode, useMemo } from 'react'
import type { Geometry } from '../../figure/geometry.ts'
import { SummaryBody } from '../../report/SummaryBody.tsx'
import type { SheetSource } from '../../report/sheet-views.ts'
import { summaryOf } from '../../report/summary.ts'

/** The summary of a territory, drawn at once, then completed with what the database answers. */
export default function LoadedSummary({
  source,
  ...page
}: {
  source: SheetSource
  geometry: Geometry
  date: string
  tools: ReactNode
}) {
  const summary = useMemo(() => summaryOf(source), [source])
  return <SummaryBody summary={summary} {...page} />
}
