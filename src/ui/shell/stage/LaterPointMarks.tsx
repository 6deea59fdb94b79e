import { type ComponentType, useEffect, useState } from 'react'
import type { PointMarksProps } from '../../../figure/points/PointMarks.tsx'

let there: ComponentType<PointMarksProps> | null = null

/** Fetches the program that draws points, once: a view of points asks for it early, as paper draws it at once. */
export async function fetchPointMarks(): Promise<ComponentType<PointMarksProps>> {
  there ??= (await import('../../../figure/points/PointMarks.tsx')).PointMarks
  return there
}

/** Points drawn by a program that a first map of zones does not need. Throws where the program cannot be fetched. */
export function LaterPointMarks(props: PointMarksProps) {
  const [Marks, setMarks] = useState(() => there)
  const [failure, setFailure] = useState<unknown>(null)
  useEffect(() => {
    if (Marks === null) fetchPointMarks().then((marks) => setMarks(() => marks), setFailure)
  }, [Marks])
  if (failure !== null) throw failure
  return Marks && <Marks {...props} />
}
