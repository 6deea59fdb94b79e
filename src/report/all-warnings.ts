import type { ResolvedView } from '../atlas/view.ts'

/** What must be said of several views: what each says, once. One figure of a local file marks the whole sheet. */
export const allWarnings = (views: readonly Pick<ResolvedView, 'warnings'>[]): string[] => [
  ...new Set(views.flatMap(({ warnings }) => warnings)),
]
