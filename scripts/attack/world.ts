import type { Chance } from './chance.ts'
import type { RealPlace } from './places.ts'

/** A rectangle: west, south, east, north. */
export type Box = readonly [number, number, number, number]

export interface Iris {
  readonly code: string
  readonly commune: string
  readonly box: Box
}

/** A district, with the IRIS that it touches. */
export interface Quarter {
  readonly code: string
  readonly box: Box
  readonly iris: readonly string[]
  /** those that it covers whole */
  readonly covered: readonly string[]
}

/** Where things lie in an invented territory: public knowledge. */
export interface World {
  readonly place: RealPlace
  readonly groups: readonly { readonly code: string; readonly members: readonly string[] }[]
  readonly iris: readonly Iris[]
  readonly quarters: readonly Quarter[]
  /** null where no source places residences on the map */
  readonly residences: Residences | null
}

export interface Residences {
  readonly list: readonly Residence[]
  /** every dwelling is of one of them */
  readonly isAll: boolean
}

/** A residence where it stands; its name is its address. */
export interface Residence {
  readonly name: string
  readonly commune: string
  readonly atom: string
  readonly place: readonly [lon: number, lat: number]
}

export interface Size {
  /** IRIS of a commune, at most */
  readonly iris: number
  readonly quarters: number
  readonly groups: number
}

const SIDE = 0.04
const ACROSS = 4

export function randomWorld(place: RealPlace, size: Size, { int, percent }: Chance): World {
  const iris = place.communes.flatMap((commune, at) => {
    const west = place.lon + (at % ACROSS) * SIDE
    const south = place.lat + Math.floor(at / ACROSS) * SIDE
    const parts = int(1, size.iris)
    return Array.from({ length: parts }, (_, part): Iris => {
      const step = SIDE / parts
      return {
        code: `${commune}${parts === 1 ? '0000' : String(101 + part).padStart(4, '0')}`,
        commune,
        box: [west + part * step, south, west + (part + 1) * step, south + SIDE],
      }
    })
  })
  return {
    place,
    groups: randomGroups(place, size, int, percent),
    iris,
    quarters: randomQuarters(place, iris, size, int),
    residences: null,
  }
}

function randomGroups(
  { communes }: RealPlace,
  size: Size,
  int: Chance['int'],
  percent: Chance['percent'],
): World['groups'] {
  if (size.groups < 2) return []
  const groups = Array.from({ length: size.groups }, (_, at) => ({ code: `g${at}`, members: [] as string[] }))
  // now and then a commune is of no group
  for (const commune of communes) if (!percent(8)) groups[int(0, groups.length - 1)]?.members.push(commune)
  return groups.filter(({ members }) => members.length > 0)
}

/** Each district begins inside an IRIS and ends in the same or in the next one; none overlaps another. */
function randomQuarters(place: RealPlace, iris: readonly Iris[], size: Size, int: Chance['int']): Quarter[] {
  const quarters: Quarter[] = []
  let from = 0
  for (let made = 0; made < size.quarters; made++) {
    const first = int(from, from + 2)
    const last = first + int(0, 1)
    const [a, b] = [iris[first], iris[last]]
    if (a === undefined || b === undefined || b.box[1] !== a.box[1]) break
    // the whole width of its IRIS, or from the half of the first to the half of the last
    const isWhole = int(0, 2) === 0
    const west = isWhole ? a.box[0] : a.box[0] + (a.box[2] - a.box[0]) / 2
    const east = isWhole || a === b ? b.box[2] : b.box[0] + (b.box[2] - b.box[0]) / 2
    const department = place.communes[0]?.slice(0, 2) ?? '00'
    const touched = iris.slice(first, last + 1)
    quarters.push({
      code: `QP0${department}${String(made + 1).padStart(3, '0')}`,
      box: [west, a.box[1], east, a.box[3]],
      iris: touched.map(({ code }) => code),
      covered: touched.filter(({ box }) => west <= box[0] && east >= box[2]).map(({ code }) => code),
    })
    from = last + 1
  }
  return quarters
}
