import type { Size } from '../../../figure/projection.ts'
import { STAGE } from '../stage/Stage.tsx'

/** Size of the live map on screen, whose camera the link holds; null where none is shown. */
export function seenSize(): Size | null {
  const stage = document.querySelector(`.${STAGE}`)
  if (!stage || stage.clientWidth === 0 || stage.clientHeight === 0) return null
  return { width: stage.clientWidth, height: stage.clientHeight }
}
