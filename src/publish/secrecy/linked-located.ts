import { partition } from '../../disclosure/partition.ts'
import type { Overlap } from '../../sources/contours/overlaps.ts'
import { isSliver } from '../read/official-layers.ts'
import { type IdentityOf, ofKind } from './identity.ts'
import { areKnown, beyond, bounded, equality, figuresOf, type Link } from './link.ts'
import { at, type Built, type BuiltCell, type SecretInput } from './secret-cells.ts'

/**
 * One count over two kinds of zones: what IRIS have inside of districts, and what the districts have. The two are equal
 * over IRIS and districts that hang together by the map; each district has at least what lies in IRIS that no other
 * touches, and at most what all of its IRIS have inside.
 */
export function linkedLocated({ overlaps, identities }: SecretInput, built: Built): Link[] {
  const crossing = overlaps.filter((overlap) => !isSliver(overlap))
  return ofKind(identities, 'located').flatMap((identity) =>
    vintages(identity, built).flatMap((vintage) =>
      connected(crossing).flatMap((part) => ofPart(identity, part, vintage, built)),
    ),
  )
}

const vintages = ({ whole }: IdentityOf<'located'>, built: Built): string[] => [
  ...new Set(
    [...built.values()].flatMap(({ cell }) =>
      cell.level === 'qpv' && cell.measure === whole ? cell.vintage : [],
    ),
  ),
]

interface Part {
  readonly iris: readonly string[]
  readonly districts: readonly string[]
  readonly overlaps: readonly Overlap[]
}

/** IRIS and districts that hang together by what they share. */
function connected(overlaps: readonly Overlap[]): Part[] {
  const names = [...new Set(overlaps.flatMap(({ iris, qpv }) => [iris, qpv]))]
  const index = new Map(names.map((name, i) => [name, i]))
  const sets = partition(names.length)
  for (const { iris, qpv } of overlaps) sets.join(index.get(iris) ?? 0, index.get(qpv) ?? 0)
  const parts = new Map<number, Overlap[]>()
  for (const overlap of overlaps) {
    const key = sets.setOf(index.get(overlap.iris) ?? 0)
    parts.set(key, [...(parts.get(key) ?? []), overlap])
  }
  return [...parts.values()].map((own) => ({
    iris: [...new Set(own.map(({ iris }) => iris))],
    districts: [...new Set(own.map(({ qpv }) => qpv))],
    overlaps: own,
  }))
}

function ofPart(
  { id, located, whole }: IdentityOf<'located'>,
  { iris, districts, overlaps }: Part,
  vintage: string,
  built: Built,
): Link[] {
  const get = (level: string, codes: readonly string[], measure: string) =>
    codes.flatMap((code): BuiltCell[] => {
      const found = built.get(at(level, code, measure, vintage))
      return found ? [found] : []
    })
  const inIris = get('iris', iris, located)
  const inDistricts = get('qpv', districts, whole)
  if (inIris.length === 0 || inDistricts.length === 0) return []
  const cells = (found: readonly BuiltCell[]) => found.map(({ cell }) => cell)
  const [first = ''] = districts
  const rest = { level: 'located-rest', zone: first, measure: located, vintage }
  const rule = [...inIris, ...inDistricts].find(({ cell }) => cell.rule !== null)?.cell.rule ?? null
  const lacksIris = inIris.length < iris.length
  const lacksDistrict = inDistricts.length < districts.length
  const together: Link[] =
    lacksIris && lacksDistrict
      ? [
          {
            kind: 'untied',
            identity: id,
            reason: 'absent',
            figures: figuresOf(cells(inDistricts), cells(inIris)),
          },
        ]
      : lacksIris
        ? [beyond(id, rest, rule, cells(inDistricts), cells(inIris))]
        : lacksDistrict
          ? [beyond(id, rest, rule, cells(inIris), cells(inDistricts))]
          : [equality(id, cells(inDistricts), cells(inIris))]
  const each =
    districts.length === 1
      ? []
      : inDistricts.flatMap(({ cell }): Link[] => {
          const touching = new Set(overlaps.filter(({ qpv }) => qpv === cell.zone).map((one) => one.iris))
          const others = new Set(overlaps.filter(({ qpv }) => qpv !== cell.zone).map((one) => one.iris))
          const all = get('iris', [...touching], located)
          const own = get(
            'iris',
            [...touching].filter((code) => !others.has(code)),
            located,
          )
          return [
            ...(own.length > 0 ? [bounded(id, cells(own), [cell])] : []),
            ...(all.length === touching.size ? [bounded(id, [cell], cells(all))] : []),
          ]
        })
  const isUnsure = !areKnown(cells([...inIris, ...inDistricts]))
  return [...together, ...each].map((link) =>
    link.kind === 'tied' && isUnsure ? { ...link, unsure: true } : link,
  )
}
