import { DIVERGING_PALETTES, SEQUENTIAL_PALETTES } from '../classify/palettes.ts'
import type { Choice } from './choice.ts'
import type { ChoiceProblem, PartialChoice } from './choice-url.ts'
import type { Opened } from './resolve-input.ts'
import { settle } from './settle.ts'

/** What a link asks for, as it was read, or the whole choice that the reader has made since. */
export type Link =
  | {
      readonly kind: 'read'
      readonly partial: PartialChoice
      readonly problems: readonly ChoiceProblem[]
    }
  | { readonly kind: 'chosen'; readonly choice: Choice }

interface Settled {
  readonly choice: Choice
  readonly problems: readonly ChoiceProblem[]
}

const NO_PROBLEMS: readonly ChoiceProblem[] = []
const PALETTES = [...SEQUENTIAL_PALETTES, ...DIVERGING_PALETTES]

/**
 * The link that a change leads to. The territory has been asked whether it has an indicator, a level and a place to
 * look at; a change that keeps all three, as each step of a slider does, has nothing to be settled again.
 */
export const linkAfter = (now: Choice, next: Choice): Link =>
  next.territory === now.territory &&
  next.indicator === now.indicator &&
  next.level === now.level &&
  next.camera === now.camera
    ? { kind: 'chosen', choice: next }
    : { kind: 'read', partial: next, problems: [] }

/** The choice of a link in a territory, and what the link asked for in vain. */
export function settledLink(link: Link, { territory, catalogue, store }: Opened): Settled {
  if (link.kind === 'chosen') return { choice: link.choice, problems: NO_PROBLEMS }
  const { choice, problems } = settle(link.partial, territory, catalogue, store, PALETTES)
  return { choice, problems: [...link.problems, ...problems] }
}
