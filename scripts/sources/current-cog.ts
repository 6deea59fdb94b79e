import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parseCogEvents } from '../../src/sources/cog/events.ts'
import { parseExtents } from '../../src/sources/cog/extents.ts'
import { type Cog, type CogEntry, cogOf } from '../../src/sources/cog.ts'

let loaded: Cog | null = null

const FOLDER = join(import.meta.dirname, '../../data/cog')

/** The current COG and its history, read once. */
export function currentCog(): Cog {
  if (!loaded) {
    const path = createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/data/communes.json')
    const events = parseCogEvents(readFileSync(join(FOLDER, 'events.csv'), 'utf8'))
    const extents = parseExtents(readFileSync(join(FOLDER, 'extents.csv'), 'utf8'))
    loaded = cogOf(JSON.parse(readFileSync(path, 'utf8')) as CogEntry[], events, extents)
  }
  return loaded
}
