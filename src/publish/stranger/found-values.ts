import type { Catalogue } from '../../atlas/catalogue.ts'
import type { ZoneRow } from '../../db/tables.ts'
import type { Files } from '../folder/files.ts'
import { checksumFaults } from '../open/checksums.ts'
import { OPEN_TABLES, type OpenTableForm } from '../open/open-table-forms.ts'
import {
  contextOf,
  type FileSearch,
  type FoundValue,
  isValueField,
  NOWHERE,
  readValue,
} from './beside-zones.ts'
import { publishedNames } from './published-names.ts'
import { type PublishedTable, readPublished } from './read-published.ts'
import { zoneNames } from './zone-names.ts'

export interface FoundValues {
  readonly values: readonly FoundValue[]
  /** files, and parts of them, that nothing here understands: what they give away is unknown */
  readonly unread: readonly string[]
}

/** What a stranger knows before any file is opened. */
export interface StrangerKnowledge {
  readonly zones: readonly Pick<ZoneRow, 'level' | 'code' | 'name'>[]
  readonly catalogue: Pick<Catalogue, 'measures' | 'indicators' | 'methods'>
}

/**
 * Every number, and every class, that stands beside a zone: in rows of CSV, Parquet and Arrow tables, in objects, keys
 * and attached tables of any JSON. A number that nothing names, or a file that is not understood, is not passed over.
 */
export async function foundValues(folder: Files, known: StrangerKnowledge): Promise<FoundValues> {
  const zones = zoneNames(known.zones)
  const names = publishedNames(known.catalogue)
  const values: FoundValue[] = []
  const unread = new Set<string>()
  const paths = Object.keys(folder).sort()
  for (const file of paths) {
    const search: FileSearch = {
      zones,
      names,
      found: (value) => values.push({ file, ...value }),
      refuse: (why) => unread.add(`${file}: ${why}`),
    }
    try {
      const content = await readPublished(file, folder[file] ?? '')
      if (content.kind === 'table') readTable(search, file, content)
      else if (content.kind === 'json') readValue(search, content.value, '', NOWHERE)
      else for (const fault of checksumFaults(content.text, paths)) search.refuse(fault)
    } catch (error) {
      search.refuse(error instanceof Error ? error.message : String(error))
    }
  }
  return { values, unread: [...unread] }
}

function readTable(search: FileSearch, file: string, { columns, rows }: PublishedTable): void {
  const { zones, names, refuse } = search
  const form = formOf(file, columns)
  const isNamed = (column: string) => !isValueField(column, search) || names(column) !== null
  const zoned = zones.columns(columns, rows, isNamed)
  if (zoned.length === 0) {
    if (!form || form.columns.some(({ about }) => about === 'zone'))
      refuse(`a table without a column of zones (${columns.join(', ')})`)
    else if (rows.some((row) => zones.official(Object.values(row)).length > 0))
      refuse('a zone in a table that speaks of none')
    return
  }
  const places = form?.columns.flatMap(({ name, about }) => (about === 'place' ? [name] : [])) ?? []
  const counted = columns.filter((column) => !zoned.includes(column) && !places.includes(column))
  for (const row of rows) {
    const context = contextOf(search, row, NOWHERE, zones.ofRow(row, zoned))
    if (context.zones.length === 0) refuse('a row of no zone')
    for (const column of counted) readValue(search, row[column], column, context)
  }
}

/** What the pipeline says that a table is, where its columns are those said. */
function formOf(file: string, columns: readonly string[]): OpenTableForm | undefined {
  const [, name = ''] = /^open\/([^/]+)\.(?:csv|parquet)$/.exec(file) ?? []
  const form = Object.entries<OpenTableForm>(OPEN_TABLES).find(([id]) => id === name)?.[1]
  return form?.columns.map((column) => column.name).join() === columns.join() ? form : undefined
}
