import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Cog, type CogEntry, cogOf } from '../../src/sources/cog.ts'

let loaded: Cog | null = null

/** The current COG, read once. */
export function currentCog(): Cog {
  if (!loaded) {
    const path = createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/data/communes.json')
    loaded = cogOf(JSON.parse(readFileSync(path, 'utf8')) as CogEntry[])
  }
  return loaded
}
