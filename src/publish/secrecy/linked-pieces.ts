import {
  type Cell,
  type CellId,
  cellId,
  isPublicCell,
  publicLower,
  publicUpper,
} from '../../disclosure/cell.ts'
import type { Overlap } from '../../sources/contours/overlaps.ts'
import type { SourceDeclaration } from '../../sources/declaration.ts'
import { isPointLevel } from '../../territory/level.ts'
import { isSliver, SLIVER } from '../read/official-layers.ts'
import type { UsedSource } from '../read/read-sources.ts'
import { type IdentityOf, ofKind } from './identity.ts'
import { bounded, type Link } from './link.ts'
import { at, type Built, type SecretInput } from './secret-cells.ts'
import { ruleOf, sizeMeasureOf } from './source-rule.ts'

type Wide = Extract<SourceDeclaration, { format: 'wide' }>

/** The pieces that the districts cut an IRIS into: in each of them, and outside of all. */
interface Cut {
  readonly iris: string
  readonly vintage: string
  /** dwellings in the districts */
  readonly inside: number
  readonly pieces: readonly Piece[]
}

interface Piece {
  readonly zone: string
  /** null: outside of every district */
  readonly district: string | null
  /** dwellings that are public: none less, none more */
  readonly least: number
  readonly most: number
}

/** The level of the cells made here. */
export const PIECE = 'piece'

/**
 * Where the dwellings of an IRIS in districts are public, so are those outside, if its stock is: households are no more than dwellings in
 * either piece, and what is printed of the IRIS bounds them from below. A piece that may hold fewer households than the
 * threshold is a set like any other, though no source counts it. A district is the sum of its pieces.
 */
export function linkedPieces({ overlaps, identities }: SecretInput, built: Built): Link[] {
  const [declared] = ofKind(identities, 'districts')
  if (!declared) return []
  const crossing = overlaps.filter((overlap) => !isSliver(overlap))
  return ofKind(identities, 'located').flatMap((located) => {
    const cuts = cutsOf(located, crossing, built)
    return [
      ...cuts.flatMap((cut) => cutLinks(declared.id, located, cut, built)),
      ...districtLinks(declared.id, located, crossing, cuts, built),
    ]
  })
}

/** IRIS that a district crosses, whose dwellings in and out are public. */
function cutsOf(
  { located, whole }: IdentityOf<'located'>,
  crossing: readonly Overlap[],
  built: Built,
): Cut[] {
  const byIris = new Map<string, Overlap[]>()
  for (const overlap of crossing) byIris.set(overlap.iris, [...(byIris.get(overlap.iris) ?? []), overlap])
  // without contours a file may say how many dwellings lie in districts all the same
  const counted = [...built.values()].flatMap(({ cell }) =>
    cell.level === 'iris' && cell.measure === located ? [cell] : [],
  )
  return counted.flatMap(({ zone: iris, vintage }): Cut[] => {
    const own = byIris.get(iris) ?? []
    const all = publicValue(built, at('iris', iris, whole, vintage))
    const inside = publicValue(built, at('iris', iris, located, vintage))
    const isWithin = own.some(({ shareOfIris }) => shareOfIris >= 1 - SLIVER)
    if (isWithin || inside === null || inside === 0 || (all !== null && inside > all)) return []
    const only = own.length === 1
    const districts = own.map(
      ({ qpv }): Piece => ({
        zone: `${iris}~${qpv}`,
        district: qpv,
        least: only ? inside : 0,
        most: inside,
      }),
    )
    // without a count of the dwellings of the IRIS, those outside may be none or any number
    const [least, most] = all === null ? [0, Number.POSITIVE_INFINITY] : [all - inside, all - inside]
    const outside = { zone: `${iris}~`, district: null, least, most }
    const somewhere = { zone: `${iris}~*`, district: '*', least: inside, most: inside }
    return [{ iris, vintage, inside, pieces: [...(own.length > 0 ? districts : [somewhere]), outside] }]
  })
}

/** A count that every reader knows without this publication. */
export const publicValue = (built: Built, key: CellId): number | null => {
  const cell = built.get(key)?.cell
  return cell && cell.value !== null && cell.publicLower === cell.publicUpper ? cell.value : null
}

/** The counts of an IRIS, each the sum of its pieces; put in `built`, so that what a source declares of its columns holds there. */
function cutLinks(
  identity: string,
  { located, whole }: IdentityOf<'located'>,
  cut: Cut,
  built: Built,
): Link[] {
  const { iris, vintage, pieces } = cut
  const [source, ...others] = sourcesAt(built, iris, vintage, whole)
  if (!source || others.length > 0) return []
  const declaration = source.declaration as Wide
  const size = sizeUnder(declaration, whole)
  const households = size === null ? null : (built.get(at('iris', iris, size, vintage))?.cell.value ?? null)
  const dwellings = built.get(at('iris', iris, whole, vintage))?.cell.value ?? null
  if (size === null || !isOrdered(built, cut, declaration)) return []
  /** Dwellings that are elsewhere in the IRIS, at most. */
  const beside = ({ district, least }: Piece) => {
    if (dwellings !== null) return dwellings - least
    return district === null ? cut.inside : Number.POSITIVE_INFINITY
  }
  const put = (piece: Piece, measure: string, more: Partial<Cell>, origin: UsedSource | null) => {
    const key = { level: PIECE, zone: piece.zone, measure, vintage }
    const cell: Cell = {
      ...key,
      id: cellId(key),
      value: null,
      rule: null,
      publicWeight: 0,
      withheld: true,
      ...more,
    }
    built.set(cell.id, { cell, origin })
    return cell
  }
  const stock = pieces.map((piece) =>
    put(
      piece,
      whole,
      {
        publicLower: piece.least,
        publicUpper: piece.most,
        ...(piece.least === piece.most && { value: piece.least }),
      },
      null,
    ),
  )
  const inside = stock.filter((_, i) => pieces[i]?.district !== null)
  const links: Link[] = [sumLink(identity, at('iris', iris, located, vintage), inside)]
  for (const [key, { cell, origin }] of [...built]) {
    if (
      cell.level !== 'iris' ||
      cell.zone !== iris ||
      cell.vintage !== vintage ||
      origin?.declaration !== declaration
    )
      continue
    const rule = ruleOf(declaration, cell.measure)
    if (!rule || !isCounted(key, cell)) continue
    const made = pieces.map((piece) => {
      const least = Math.max(0, (households ?? 0) - beside(piece))
      const isSmall = least < (rule.threshold ?? 0) || (rule.kind !== 'set' && cell.measure !== size)
      const isGuarded = isSmall
      // nobody lives where there is no dwelling
      if (piece.most === 0)
        return put(piece, cell.measure, { value: 0, publicLower: 0, publicUpper: 0 }, source)
      return put(piece, cell.measure, isGuarded ? { rule: rule.id } : {}, source)
    })
    links.push(sumLink(identity, cell.id, made))
  }
  return links
}

/** A figure of the IRIS, or the unknown one of an IRIS that its producer left out; none of a former release. */
const isCounted = (key: string, { id, withheld }: Cell): boolean => !withheld || id === key

/** The sources with a rule that count households of an IRIS against its dwellings. */
function sourcesAt(built: Built, iris: string, vintage: string, whole: string): UsedSource[] {
  const found = new Map<string, UsedSource>()
  for (const [key, { cell, origin }] of built)
    if (
      cell.level === 'iris' &&
      cell.zone === iris &&
      cell.vintage === vintage &&
      origin &&
      isCounted(key, cell)
    )
      if (
        origin.declaration.format === 'wide' &&
        !isPointLevel(origin.declaration.level) &&
        sizeUnder(origin.declaration, whole) !== null
      )
        // what residences count together is told by each of them, see `linkedPoints`
        found.set(origin.declaration.id, origin)
  return [...found.values()]
}

/** The measure that counts no more than the dwellings. */
const sizeUnder = ({ at_most: pairs }: Wide, whole: string): string | null =>
  pairs.find(([, more]) => more === whole)?.[0] ?? null

/** Figures that contradict what their source declares of its columns cannot be shared out among pieces. */
function isOrdered(
  built: Built,
  { iris, vintage }: Cut,
  { parts, at_most, crossings, apart }: Wide,
): boolean {
  const value = (measure: string) => built.get(at('iris', iris, measure, vintage))?.cell.value ?? null
  const pairs = [...parts, ...at_most].every(([less = '', more = '']) => {
    const [a, b] = [value(less), value(more)]
    return a === null || b === null || a <= b
  })
  return (
    pairs &&
    apart.every(
      ([one, other, all]) =>
        (value(one) ?? 0) + (value(other) ?? 0) <= (value(all) ?? Number.POSITIVE_INFINITY),
    ) &&
    crossings.every((names) => {
      const [both, one, other, all] = names.map(value)
      const known = [both, one, other, all].every((count) => typeof count === 'number')
      return !known || (all ?? 0) - (one ?? 0) - (other ?? 0) + (both ?? 0) >= 0
    })
  )
}

/**
 * A district that a source counts is the sum of its pieces, and of the IRIS that it covers whole. An IRIS without any
 * dwelling in districts has nobody there.
 */
function districtLinks(
  identity: string,
  { located, whole }: IdentityOf<'located'>,
  crossing: readonly Overlap[],
  cuts: readonly Cut[],
  built: Built,
): Link[] {
  const pieceOf = new Map(
    cuts.flatMap(({ vintage, iris, pieces }) =>
      pieces.map(({ district, zone }) => [`${district}|${iris}|${vintage}`, zone] as const),
    ),
  )
  return [...built.values()].flatMap(({ cell }): Link[] => {
    if (cell.level !== 'qpv' || cell.value === null || (cell.withheld && !isPublicCell(cell))) return []
    if (cell.rule === null && cell.measure !== whole) return []
    const touching = crossing.filter(
      ({ qpv, iris }) =>
        qpv === cell.zone && publicValue(built, at('iris', iris, located, cell.vintage)) !== 0,
    )
    const memberOf = ({ iris, shareOfIris }: Overlap) => {
      const piece = pieceOf.get(`${cell.zone}|${iris}|${cell.vintage}`)
      const key =
        shareOfIris >= 1 - SLIVER
          ? at('iris', iris, cell.measure, cell.vintage)
          : at(PIECE, piece ?? '', cell.measure, cell.vintage)
      return built.get(key)?.cell
    }
    const members = touching.flatMap((overlap) => memberOf(overlap) ?? [])
    const pieces = members.filter(({ level }) => level === PIECE)
    if (pieces.length === 0) return []
    if (members.length === touching.length)
      return cell.measure === whole ? [] : [{ ...sumLink(identity, cell.id, members), unsure: true }]
    const rest = restCell(cell, members, whole, built)
    if (!rest) return []
    const others = touching.filter((overlap) => !memberOf(overlap))
    const around = others.flatMap(
      ({ iris }) => built.get(at('iris', iris, cell.measure, cell.vintage))?.cell ?? [],
    )
    const links: Link[] = [{ ...sumLink(identity, cell.id, [...members, rest]), cell: rest, unsure: true }]
    return around.length === others.length ? [...links, bounded(identity, [rest], around)] : links
  })
}

/**
 * What a district has beyond the pieces and IRIS that are given: pieces that no file counts. They are a set like any other,
 * unless it is certainly large: more households than the dwellings of the others hold. Its dwellings are what theirs
 * leave; null where these are not known, or are too many.
 */
function restCell(district: Cell, members: readonly Cell[], whole: string, built: Built): Cell | null {
  const { zone, measure, vintage } = district
  const key = { level: 'piece-rest', zone, measure, vintage }
  const rest = { ...key, id: cellId(key), value: null, publicWeight: 0, withheld: true }
  const stocks = members.map(({ level, zone }) => built.get(at(level, zone, whole, vintage))?.cell)
  const most = stocks.reduce((sum, cell) => sum + (cell ? publicUpper(cell) : Number.POSITIVE_INFINITY), 0)
  if (measure === whole) {
    const least = stocks.reduce((sum, cell) => sum + (cell ? publicLower(cell) : 0), 0)
    const all = publicValue(built, district.id)
    if (all === null || all < least) return null
    return { ...rest, rule: null, publicLower: Math.max(0, all - most), publicUpper: all - least }
  }
  const origin = built.get(district.id)?.origin
  const rule = origin ? ruleOf(origin.declaration, measure) : null
  const size = origin ? sizeMeasureOf(origin.declaration, measure) : null
  const households = built.get(at('qpv', zone, size ?? measure, vintage))?.cell.value ?? 0
  const isLarge = rule?.kind === 'set' && households - most >= (rule.threshold ?? 0)
  return { ...rest, rule: isLarge ? null : district.rule }
}

const sumLink = (identity: string, whole: CellId, members: readonly Cell[]) => ({
  kind: 'tied' as const,
  identity,
  constraint: {
    terms: [{ cell: whole, coefficient: -1 }, ...members.map(({ id }) => ({ cell: id, coefficient: 1 }))],
    relation: '=' as const,
    constant: 0,
  },
})
