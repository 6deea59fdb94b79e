import { DIVERGING_PALETTES, SEQUENTIAL_PALETTES } from '../classify/palettes.ts'
import { lastOf } from '../lib/last-of.ts'
import type { MethodDocument } from '../methods/method-document.ts'
import { methodText } from '../methods/method-link.ts'
import { withCalculation } from './calculation.ts'
import type { Choice } from './choice.ts'
import type { ChoiceProblem, PartialChoice } from './choice-url.ts'
import { levelsOf } from './levels-of.ts'
import type { Opened } from './resolve-input.ts'
import { settle } from './settle.ts'
import { withReaderMethod } from './with-reader-method.ts'

/** What a link asks for, as it was read, or the whole choice that the reader has made since. */
export type Link =
  | {
      readonly kind: 'read'
      readonly partial: PartialChoice
      readonly problems: readonly ChoiceProblem[]
      /** by an address: the reader begins again, or goes back, and what was changed before is no longer compared */
      readonly isAddress?: true
    }
  | { readonly kind: 'chosen'; readonly choice: Choice }

interface Settled {
  /** the territory, with the method of the link beside its own */
  readonly opened: Opened
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
  next.readerMethod === now.readerMethod &&
  next.camera === now.camera
    ? { kind: 'chosen', choice: next }
    : { kind: 'read', partial: next, problems: [] }

/** The same object for each step of a slider. */
const methodIn = lastOf((opened: Opened, method: MethodDocument) => withReaderMethod(opened, method))

/**
 * The choice of a link in a territory, and what the link asked for in vain. A method of the reader that this territory
 * cannot compute is left out, and named.
 */
export function settledLink(link: Link, opened: Opened): Settled {
  const asked = (link.kind === 'chosen' ? link.choice : link.partial).readerMethod ?? null
  const made = asked && methodIn(opened, asked)
  const shown = made ?? opened
  // a file of the reader's own may have been put away since, with its indicators
  const isThere =
    link.kind === 'chosen' && levelsOf(shown.territory, link.choice.indicator).includes(link.choice.level)
  if (isThere) {
    // an indicator of a name may have been worked out again, of other columns
    const choice = withCalculation(link.choice, shown.catalogue)
    return { opened: shown, choice, problems: NO_PROBLEMS }
  }
  const said = link.kind === 'chosen' ? link.choice : link.partial
  const before = link.kind === 'chosen' ? NO_PROBLEMS : link.problems
  const partial = made ? said : { ...said, readerMethod: null }
  const { choice, problems } = settle(partial, shown.territory, shown.catalogue, shown.store, PALETTES)
  const refused = asked && !made ? [{ param: 'x', value: methodText(asked) }] : []
  return { opened: shown, choice, problems: [...before, ...refused, ...problems] }
}
