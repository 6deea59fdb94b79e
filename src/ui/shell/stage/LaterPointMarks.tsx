import { type ComponentType, useEffect, useState } from 'react'
import type { PointMarksProps } from '../../../figure/points/PointMarks.tsx'
import type { scaleIn } from '../../../figure/points/scale-in.ts'

interface PointProgram {
  readonly PointMarks: ComponentType<PointMarksProps>
  readonly scaleIn: typeof scaleIn
}
let there: PointProgram | null = null

/** Fetches the program that draws points, once: a view of points asks for it early, as paper draws it at once. */
export async function fetchPointMarks(): Promise<ComponentType<PointMarksProps>> {
  if (there === null) {
    const [marks, scale] = await Promise.all([
      import('../../../figure/points/PointMarks.tsx'),
      import('../../../figure/points/scale-in.ts'),
    ])
    there = { ...marks, ...scale }
  }
  return there.PointMarks
}

/** How large points are in a picture; null of a view without points, and before their program has come. */
export const laterScaleIn: typeof scaleIn = (view, projection) => there?.scaleIn(view, projection) ?? null

/** Points drawn by a program that a first map of zones does not need. Throws where the program cannot be fetched. */
export function LaterPointMarks(props: PointMarksProps) {
  const [Marks, setMarks] = useState(() => there?.PointMarks ?? null)
  const [failure, setFailure] = useState<unknown>(null)
  useEffect(() => {
    if (Marks === null) fetchPointMarks().then((marks) => setMarks(() => marks), setFailure)
  }, [Marks])
  if (failure !== null) throw failure
  return Marks && <Marks {...props} />
}
