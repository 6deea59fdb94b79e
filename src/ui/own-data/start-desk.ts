import { OwnDesk } from '../../imports/own-desk.ts'
import { OwnKeeper } from '../../imports/own-keeper.ts'
import { ownWorker } from '../../imports/own-worker-client.ts'
import { LEVELS } from '../../territory/level.ts'
import type { Loaded } from '../opening/load.ts'

/** A desk, and what keeps its files. */
export interface KeptDesk {
  readonly desk: OwnDesk
  readonly keeper: OwnKeeper
}

/**
 * A desk for the files of a reader on a territory, with its worker.
 * @param shared address of the folder of declarations.json
 */
export function deskOf({ territory, store, tables, geometry }: Loaded, shared: string): KeptDesk {
  const zones = LEVELS.flatMap((level) => store.zones(level))
  const place = { epci: territory.epci.code, zones }
  const desk = new OwnDesk(
    ownWorker(shared),
    { territory, place, ...tables, communes: geometry.levels.commune ?? null },
    shared,
    new Date().getFullYear(),
  )
  return { desk, keeper: new OwnKeeper(desk, territory.id) }
}
