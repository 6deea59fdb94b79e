import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import * as v from 'valibot'
import { parseCogEvents } from '../../src/sources/cog/events.ts'
import { parseExtents } from '../../src/sources/cog/extents.ts'
import { type Cog, cogOf } from '../../src/sources/cog.ts'
import type { CogData } from '../../src/sources/cog-data.ts'
import { FOLDER_FORMAT } from '../../src/territory/folder-format.ts'

/**
 * The official geographic code of @etalab/decoupage-administratif 6.0.0: COG and EPCI of 1 January 2026.
 *
 * The package holds two populations. `epci.json` repeats the list of the DGCL, one vintage behind; `communes.json`
 * has the INSEE reference populations in force on 1 January 2026, of year 2023 (its sum for Bourgogne-Franche-Comté,
 * 2 802 670, is the one INSEE publishes for 2023). The latter is used.
 */
const COG_YEAR = 2026

const FOLDER = join(import.meta.dirname, '../../data/cog')
const csv = (name: string): string => readFileSync(join(FOLDER, name), 'utf8')

const entry = v.object({
  code: v.string(),
  nom: v.string(),
  type: v.picklist(['commune-actuelle', 'commune-deleguee', 'commune-associee', 'arrondissement-municipal']),
  population: v.optional(v.number()),
  arrondissement: v.optional(v.string()),
  commune: v.optional(v.string()),
  chefLieu: v.optional(v.string()),
  anciensCodes: v.optional(v.array(v.string()), []),
})
const epci = v.object({
  code: v.string(),
  nom: v.string(),
  membres: v.array(v.object({ code: v.string() })),
})

const require = createRequire(import.meta.url)
const listOf = <S extends v.GenericSchema>(name: string, schema: S): v.InferOutput<S> =>
  v.parse(
    schema,
    JSON.parse(readFileSync(require.resolve(`@etalab/decoupage-administratif/data/${name}.json`), 'utf8')),
  )

function readCogData(): CogData {
  const entries = listOf('communes', v.array(entry))
  const current = entries.filter(({ type }) => type === 'commune-actuelle')
  const into = (type: string, whole: (of: v.InferOutput<typeof entry>) => string | undefined) =>
    entries.flatMap((of): [string, string][] => {
      const found = of.type === type ? whole(of) : undefined
      return found === undefined ? [] : [[of.code, found]]
    })
  return {
    format: FOLDER_FORMAT,
    year: COG_YEAR,
    communes: current.map(({ code, nom, population, arrondissement }) => [
      code,
      nom,
      population ?? null,
      arrondissement ?? null,
    ]),
    epcis: listOf('epci', v.array(epci)).map(({ code, nom, membres }) => [
      code,
      nom,
      membres.map((member) => member.code),
    ]),
    merged: [
      ...entries.flatMap(({ code, anciensCodes }) =>
        anciensCodes.map((former): [string, string] => [former, code]),
      ),
      ...into('commune-deleguee', ({ chefLieu }) => chefLieu),
    ],
    parts: into('commune-associee', ({ chefLieu }) => chefLieu),
    districts: into('arrondissement-municipal', ({ commune }) => commune),
    events: parseCogEvents(csv('events.csv')),
    extents: [...parseExtents(csv('extents.csv'))].map(([place, extent]) => [place, ...extent]),
  }
}

let read: CogData | null = null

/** The lists of the package, without what no build asks for, and the history and the extents of data/cog; read once. */
export function packagedCogData(): CogData {
  read ??= readCogData()
  return read
}

let loaded: Cog | null = null

/** The COG in force, read once. */
export function packagedCog(): Cog {
  loaded ??= cogOf(packagedCogData())
  return loaded
}
