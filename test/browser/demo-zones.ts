import { readFileSync } from 'node:fs'
import { decodeZones } from '../../src/db/decode.ts'
import type { TerritoryIndex } from '../../src/indicators/territory.ts'

/** The zones of a level of the demonstration, as the built site has them. */
export function demoZones(level: string): { code: string; name: string }[] {
  const index: TerritoryIndex = JSON.parse(readFileSync('dist/data/index.json', 'utf8'))
  const folder = index.edition?.territories.demo ?? 'demo'
  const zones = decodeZones(new Uint8Array(readFileSync(`dist/data/${folder}/zones.arrow`)))
  if (!zones.ok) throw new Error(zones.error)
  return zones.value.filter((zone) => zone.level === level).map(({ code, name }) => ({ code, name }))
}
