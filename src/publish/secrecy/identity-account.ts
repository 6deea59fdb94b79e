import type { Identity } from './identity.ts'
import type { Link, UntiedReason } from './link.ts'

/** What became of an identity in a build: published, so it names no figure. */
export interface IdentityAccount {
  readonly identity: string
  /** relations of the reader's system */
  readonly used: number
  /** of these, how many figures miss, by a difference held to be known */
  readonly differing: number
  readonly left_out: Readonly<Partial<Record<UntiedReason | 'no_figure', number>>>
}

/** Every identity declared, and those of the columns of the sources read: used, and left out with the reason. */
export function identityAccounts(
  identities: readonly Identity[],
  links: readonly Link[],
): readonly IdentityAccount[] {
  const names = new Set([...identities.map(({ id }) => id), ...links.map(({ identity }) => identity)])
  return [...names].sort().map((identity) => {
    const own = links.filter((link) => link.identity === identity)
    const left: Partial<Record<UntiedReason | 'no_figure', number>> = {}
    for (const link of own) if (link.kind === 'untied') left[link.reason] = (left[link.reason] ?? 0) + 1
    if (own.length === 0) left.no_figure = 1
    const tied = own.flatMap((link) => (link.kind === 'tied' ? [link] : []))
    return {
      identity,
      used: tied.length,
      differing: tied.filter(({ difference }) => difference !== undefined).length,
      left_out: left,
    }
  })
}

/** Each identity that was left out, and each that the figures miss, for the private report, because they name figures. */
export const identityLines = (links: readonly Link[]): string[] =>
  links
    .flatMap((link) => {
      if (link.kind === 'untied') return [`${link.identity}: ${link.reason}, ${link.figures}`]
      const { identity, difference, constraint } = link
      const cells = constraint?.terms.map(({ cell }) => cell).join(', ')
      return difference === undefined ? [] : [`${identity}: differs by ${difference}, ${cells}`]
    })
    .sort()
