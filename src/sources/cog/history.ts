import type { CogEvent } from './events.ts'

/** Places that never changed hands alone: each commune of a family, at each date, is a set of them. */
type Atoms = ReadonlySet<string>

/** The communes of a family that are in force from a date on, each with its places. */
export interface Edition {
  /** ISO 8601; '' before the first event */
  readonly from: string
  readonly communes: ReadonlyMap<string, Atoms>
}

/** Communes that exchanged places, and their editions from the oldest to the one in force. */
export interface Family {
  readonly codes: ReadonlySet<string>
  readonly editions: readonly Edition[]
}

/** Family of each code that an event names; a commune that never changed has none. */
export type CogHistory = ReadonlyMap<string, Family>

/**
 * The history of communes as families. A commune that is restored takes back the places that bore its code; where
 * several communes come out of several at once, the places of those that vanish may be in any of them, and are in all.
 */
export function cogHistory(events: readonly CogEvent[]): CogHistory {
  const history = new Map<string, Family>()
  for (const own of byFamily(events)) {
    const family = familyOf(own)
    for (const code of family.codes) history.set(code, family)
  }
  return history
}

/** Events that share a code, directly or through others, in order of date. */
function byFamily(events: readonly CogEvent[]): CogEvent[][] {
  const parent = new Map<string, string>()
  const rootOf = (code: string): string => {
    const up = parent.get(code) ?? code
    if (up === code) return code
    const root = rootOf(up)
    parent.set(code, root)
    return root
  }
  for (const { before, after } of events)
    for (const code of [...before, ...after]) parent.set(rootOf(code), rootOf(before[0] ?? code))
  const families = new Map<string, CogEvent[]>()
  for (const event of events) {
    const root = rootOf(event.before[0] ?? '')
    families.set(root, [...(families.get(root) ?? []), event])
  }
  return [...families.values()]
}

function familyOf(events: readonly CogEvent[]): Family {
  let communes = oldest(events)
  const editions: Edition[] = [{ from: '', communes }]
  for (const { date, before, after } of events) {
    communes = applied(communes, before, after)
    if (editions.at(-1)?.from === date) editions.pop()
    editions.push({ from: date, communes })
  }
  return { codes: new Set(events.flatMap((event) => [...event.before, ...event.after])), editions }
}

/** The communes before the first event; one that a split creates is a place of the commune that it leaves. */
function oldest(events: readonly CogEvent[]): Map<string, Set<string>> {
  const communes = new Map<string, Set<string>>()
  const known = new Set<string>()
  for (const { before, after } of events) {
    for (const code of before) if (!known.has(code)) communes.set(code, new Set([code]))
    for (const code of before) known.add(code)
    for (const code of after) {
      if (!known.has(code) && after.length > 1) originOf(communes, before[0] ?? '').add(code)
      known.add(code)
    }
  }
  return communes
}

/** The oldest commune that a code's places come from. */
const originOf = (communes: Map<string, Set<string>>, code: string): Set<string> =>
  communes.get(code) ?? [...communes.values()].find((atoms) => atoms.has(code)) ?? new Set()

function applied(
  communes: ReadonlyMap<string, Atoms>,
  before: readonly string[],
  after: readonly string[],
): Map<string, Set<string>> {
  const next = new Map([...communes].map(([code, atoms]) => [code, new Set(atoms)]))
  const all = new Set(before.flatMap((code) => [...(communes.get(code) ?? [])]))
  for (const code of before) next.delete(code)
  const [only, ...others] = after
  if (only !== undefined && others.length === 0) return next.set(only, all)
  const restored = new Map(after.map((code) => [code, ownPlaces(code, before, communes)]))
  const taken = new Set([...restored.values()].flatMap((atoms) => [...atoms]))
  const left = [...all].filter((atom) => !taken.has(atom))
  const keepers = after.filter((code) => before.includes(code))
  for (const [code, atoms] of restored)
    next.set(code, new Set(keepers.length === 0 || keepers.includes(code) ? [...atoms, ...left] : atoms))
  return next
}

/** What a commune of several surely has: what it had, less what is restored to others; or the place of its code. */
function ownPlaces(
  code: string,
  before: readonly string[],
  communes: ReadonlyMap<string, Atoms>,
): Set<string> {
  if (before.length > 1 && before.includes(code)) return new Set(communes.get(code) ?? [])
  return new Set([code])
}
