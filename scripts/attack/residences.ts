import type { Chance } from './chance.ts'
import { atomsOf, OUTSIDE } from './counts.ts'
import type { Box, Residence, World } from './world.ts'

/** A territory with up to so many residences in each part of an IRIS. */
export function withResidences(world: World, isAll: boolean, most: number, { int }: Chance): World {
  const list = world.iris.flatMap(({ code, commune, box }) =>
    atomsOf(world, code).flatMap((atom) => {
      const free = freeOf(world, code, box, atom)
      return Array.from({ length: int(0, most) }, (_, at): Residence => {
        const share = (at + 1) / (most + 1)
        const lon = free[0] + (free[2] - free[0]) * share
        const lat = free[1] + (free[3] - free[1]) * (0.25 + 0.5 * share)
        return {
          name: `${at + 1} RUE ${atom.replace('~', ' ')}`,
          commune,
          atom,
          place: [Number(lon.toFixed(5)), Number(lat.toFixed(5))],
        }
      })
    }),
  )
  return { ...world, residences: { list, isAll } }
}

/** The box of a part of an IRIS: districts take a whole IRIS, or the one or the other side of it. */
function freeOf({ quarters }: World, iris: string, box: Box, atom: string): Box {
  const [, where = ''] = atom.split('~')
  const crossing = quarters.filter((quarter) => quarter.iris.includes(iris))
  const [west, south, east, north] = box
  if (where !== OUTSIDE) {
    const own = crossing.find(({ code }) => code === where)?.box ?? box
    return [Math.max(west, own[0]), south, Math.min(east, own[2]), north]
  }
  const [only] = crossing
  if (!only) return box
  // what a district leaves of an IRIS is to its west or to its east
  return only.box[0] > west ? [west, south, only.box[0], north] : [only.box[2], south, east, north]
}
