import type { CogHistory, Edition, Family } from './history.ts'

/** Where the figure of a commune of a file goes. */
export type Carried =
  /** to the one commune in force that holds its whole area */
  | { readonly kind: 'whole'; readonly into: string }
  /** its area is in several communes now: without a key of distribution nothing can be carried */
  | { readonly kind: 'split'; readonly among: readonly string[]; readonly date: string }

/** The edition of the COG that a file's codes are of. */
export interface Vintage {
  /** the editions that fit begin and end (not included) on these days; null: no bound */
  readonly from: string | null
  readonly until: string | null
}

/** Carries the communes of one file to those in force. */
export interface Carrier {
  /** null for a commune without history, whose code never changed */
  of(code: string): Carried | null
  /** the communes of the file's edition that make up one in force; null where one of them is in several */
  partsOf(target: string): readonly string[] | null
  /** the codes that a commune of the file has had for its same area, its own among them */
  namesOf(code: string): readonly string[]
  /** of the families that the file names, those whose edition is not the one in force */
  readonly vintage: Vintage | null
}

interface Found {
  readonly used: Edition
  readonly now: Edition
  readonly until: string | null
}

/**
 * Finds the edition of the COG that the codes of a file are of, family by family: the latest that has all of them and
 * lacks the fewest. A file that names 85084 and neither 85165 nor 85212 is of before their split.
 * @param codes communes that the file names, of the territory and around
 * @param year the COG that the file or its declaration says (1 January), which then decides
 */
export function carrierOf(history: CogHistory, codes: ReadonlySet<string>, year: number | null): Carrier {
  const found = new Map<Family, Found>()
  for (const code of codes) {
    const family = history.get(code)
    if (family && !found.has(family)) found.set(family, editionOf(family, codes, year))
  }
  const at = (code: string): Found | undefined => {
    const family = history.get(code)
    return family && found.get(family)
  }
  return {
    of: (code) => carried(at(code), code),
    partsOf: (target) => {
      const here = at(target)
      if (!here) return [target]
      const places = here.now.communes.get(target) ?? new Set()
      const parts = [...here.used.communes].filter(([, atoms]) => [...atoms].some((atom) => places.has(atom)))
      const isWhole = parts.every(([code]) => carried(here, code)?.kind === 'whole')
      return isWhole ? parts.map(([code]) => code) : null
    },
    namesOf: (code) => namesOf(history.get(code), at(code), code),
    vintage: vintageOf([...found.values()]),
  }
}

function editionOf(family: Family, codes: ReadonlySet<string>, year: number | null): Found {
  const { editions } = family
  const now = editions.at(-1) as Edition
  const named = [...codes].filter((code) => family.codes.has(code))
  const day = year === null ? null : `${year}-01-01`
  const lacking = ({ communes }: Edition) => [...communes.keys()].filter((code) => !codes.has(code)).length
  const fitting =
    day === null
      ? editions.filter(({ communes }) => named.every((code) => communes.has(code)))
      : editions.filter(({ from }) => from <= day).slice(-1)
  const found = [...fitting]
    .reverse()
    .reduce<Edition | null>(
      (best, edition) => (best === null || lacking(edition) < lacking(best) ? edition : best),
      null,
    )
  const chosen = found ?? now
  return { used: chosen, now, until: editions[editions.indexOf(chosen) + 1]?.from ?? null }
}

function carried(found: Found | undefined, code: string): Carried | null {
  const atoms = found?.used.communes.get(code)
  if (!found || !atoms) return null
  const among = [...found.now.communes].filter(([, places]) => [...atoms].some((atom) => places.has(atom)))
  const [only, ...others] = among.map(([target]) => target)
  if (only !== undefined && others.length === 0) return { kind: 'whole', into: only }
  return { kind: 'split', among: among.map(([target]) => target).sort(), date: found.until ?? found.now.from }
}

function namesOf(family: Family | undefined, found: Found | undefined, code: string): string[] {
  const area = found?.used.communes.get(code)
  if (!family || !area) return [code]
  const same = family.editions.flatMap(({ communes }) =>
    [...communes].flatMap(([name, atoms]) =>
      atoms.size === area.size && [...atoms].every((atom) => area.has(atom)) ? [name] : [],
    ),
  )
  return [...new Set([code, ...same])]
}

function vintageOf(found: readonly Found[]): Vintage | null {
  const former = found.filter(({ used, now }) => used !== now)
  if (former.length === 0) return null
  const from =
    former
      .map(({ used }) => used.from)
      .sort()
      .at(-1) || null
  const until = former.flatMap(({ until }) => (until === null ? [] : [until])).sort()[0] ?? null
  return { from, until: from !== null && until !== null && until <= from ? null : until }
}
