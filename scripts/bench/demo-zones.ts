import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeZones } from '../../src/db/decode.ts'
import type { ZoneRow } from '../../src/db/tables.ts'
import type { TerritoryIndex } from '../../src/indicators/territory.ts'

/** The zones of a level of the demonstration, from the data of a built site. */
export function demoZones(data: string, level: string): ZoneRow[] {
  const index: TerritoryIndex = JSON.parse(readFileSync(join(data, 'index.json'), 'utf8'))
  const folder = index.edition?.territories.demo ?? 'demo'
  const zones = decodeZones(new Uint8Array(readFileSync(join(data, folder, 'zones.arrow'))))
  if (!zones.ok) throw new Error(zones.error)
  return zones.value.filter((zone) => zone.level === level)
}

export const demoCommunes = (data: string): string[] => demoZones(data, 'commune').map(({ code }) => code)
