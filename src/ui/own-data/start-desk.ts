import type { PointBytes } from '../../db/tables.ts'
import { OwnDesk } from '../../imports/own-desk.ts'
import { OwnKeeper } from '../../imports/own-keeper.ts'
import { ownWorker, PROGRAM } from '../../imports/own-worker-client.ts'
import { withOverlay } from '../../open/with-overlay.ts'
import { isPointLevel, LEVELS } from '../../territory/level.ts'
import type { Loaded } from '../opening/load.ts'
import { loadPoints } from '../opening/load-points.ts'

/** A desk, and what keeps its files. */
export interface KeptDesk {
  /** id of the territory that the files are opened on */
  readonly territory: string
  readonly desk: OwnDesk
  readonly keeper: OwnKeeper
  /** lays what the desk has made over a territory: the page without files fetches none of it */
  readonly lay: typeof withOverlay<Loaded>
}

/**
 * A desk for the files of a reader on a territory, with its worker.
 * @param shared address of the folder of declarations.json
 */
export function deskOf(loaded: Loaded, shared: string): KeptDesk {
  const { territory, store, tables, geometry } = loaded
  const zones = LEVELS.flatMap((level) => store.zones(level))
  const place = { epci: territory.epci.code, zones }
  const desk = new OwnDesk(
    ownWorker(shared),
    {
      territory,
      place,
      zones: tables.zones,
      cells: tables.cells,
      communes: geometry.levels.commune ?? null,
      work: geometry.levels.work ?? null,
      contours: {
        commune: geometry.levels.commune ?? null,
        iris: geometry.levels.iris ?? null,
        qpv: geometry.levels.qpv ?? null,
        areSchematic: territory.contours === 'schematic' && !territory.fictional,
      },
      points: () => publishedPoints(loaded),
    },
    shared,
    new Date().getFullYear(),
    PROGRAM,
  )
  return { territory: territory.id, desk, keeper: new OwnKeeper(desk, territory.id), lay: withOverlay }
}

/**
 * The points of a territory as they are published.
 * @throws Error where they do not come
 */
async function publishedPoints(loaded: Loaded): Promise<PointBytes | null> {
  if (loaded.tables.points) return loaded.tables.points
  if (!loaded.territory.levels.some(isPointLevel)) return null
  const points = await loadPoints(loaded)
  if (points.ok) return points.value.bytes
  throw new Error(`${points.error.file}: ${points.error.cause}`)
}
