import { useMemo } from 'react'
import { comparedFinding } from '../../../atlas/compared-finding.ts'
import type { Comparison } from '../../../atlas/comparison.ts'
import type { SideWords } from '../../../atlas/side-words.ts'
import type { ResolvedView } from '../../../atlas/view.ts'
import { Finding } from '../finding/Finding.tsx'

interface Props {
  comparison: Comparison
  /** map A, or the difference */
  view: ResolvedView
  /** names of two maps side by side */
  sides: SideWords | null
}

/** What parts two maps; where nothing compares them, the finding of map A. */
export default function ComparedFinding({ comparison, view, sides }: Props) {
  const said = useMemo(() => comparedFinding(comparison), [comparison])
  return said || !view.isDifference ? (
    <Finding view={view} side={said ? undefined : sides?.a} said={said} />
  ) : null
}
