import type { ResolvedView } from './view.ts'

/** Whether two values have the same parts, one of them aside. */
const isSameBut = <T extends object>(a: T, b: T, aside: keyof T): boolean =>
  Object.keys({ ...a, ...b }).every((key) => key === aside || Object.is(a[key as keyof T], b[key as keyof T]))

/**
 * Gives each view back, but for one that differs from the view before in its camera alone: that is the view before. What
 * says nothing of where the map stands, tables and charts, is then not worked out again while the map moves.
 */
export function steadyView(): (view: ResolvedView) => ResolvedView {
  let kept: ResolvedView | null = null
  return (view) => {
    const isSame =
      kept !== null && isSameBut(kept, view, 'choice') && isSameBut(kept.choice, view.choice, 'camera')
    kept = kept !== null && isSame ? kept : view
    return kept
  }
}
