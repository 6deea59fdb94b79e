import type { Credit, Territory } from '../../indicators/territory.ts'
import { sha256 } from '../../lib/sha256.ts'
import type { Files } from '../folder/files.ts'
import type { TerritorySource } from '../territory-source.ts'
import { allCredits, creditsOfFile, licences } from './licence.ts'
import { noticeOf } from './notice.ts'
import { type OpenTable, SHEETS } from './open-tables.ts'

/**
 * datapackage.json (Frictionless Data Package v1): every file of the folder with its size, checksum and Table Schema,
 * the sources with their vintages, the licences. https://specs.frictionlessdata.io/data-package/
 */
export function dataPackage(
  territory: Territory,
  files: Files,
  tables: readonly OpenTable[],
  source: TerritorySource,
): object {
  const credits = allCredits(source)
  const notice = noticeOf(territory, true)
  const said = `Données publiées par l’atlas de l’habitat, ${territory.name.fr} (${territory.epci.code}).`
  return {
    profile: 'data-package',
    name: `atlas-habitat-${territory.id}`,
    title: `Atlas de l’habitat : ${territory.name.fr}`,
    description: notice ? `${notice.fr} ${said}` : said,
    fictional: territory.fictional,
    contours: territory.contours,
    ...(notice && { notice }),
    // `npm run build` reads this mark, and refuses the folder
    ...(territory.restricted && { restricted: territory.restricted }),
    keywords: ['habitat', 'logement', 'observatoire', territory.epci.name],
    ...licensed(credits),
    sources: sourcesOf(credits),
    resources: Object.entries(files).map(([path, content]) => {
      const own = creditsOfFile(path, source)
      return {
        ...resource(path, content, tables),
        ...licensed(own),
        ...(own.length > 0 && { sources: sourcesOf(own) }),
      }
    }),
  }
}

/** The licence is left out where a source states none: a package may not have an empty list. */
function licensed(credits: readonly Credit[]) {
  const found = licences(credits)
  return found.length > 0 ? { licenses: found } : {}
}

const sourcesOf = (credits: readonly Credit[]) =>
  credits.map(({ producer, title, vintage, licence, page }) => ({
    title: `${producer}, ${title.fr}, ${vintage}`,
    vintage,
    licence,
    ...(page && { path: page }),
  }))

export const bytesOf = (content: string | Uint8Array): number =>
  typeof content === 'string' ? new TextEncoder().encode(content).length : content.length

export const MEDIA: Readonly<Record<string, string>> = {
  arrow: 'application/vnd.apache.arrow.stream',
  csv: 'text/csv',
  geojson: 'application/geo+json',
  json: 'application/json',
  jsonld: 'application/ld+json',
  parquet: 'application/vnd.apache.parquet',
  sha256: 'text/plain',
  topojson: 'application/json',
}

const resourceName = (path: string): string => path.toLowerCase().replace(/[^a-z0-9]+/g, '-')

const extension = (path: string): string => path.slice(path.lastIndexOf('.') + 1)

function resource(path: string, content: string | Uint8Array, tables: readonly OpenTable[]): object {
  const format = extension(path)
  const isSheet = path.startsWith(SHEETS)
  const stem = path.slice(path.lastIndexOf('/') + 1, -format.length - 1)
  const table =
    format === 'csv' || format === 'parquet'
      ? tables.find(({ name }) => name === stem)
      : format === 'arrow'
        ? tables.find(({ name }) => name === stem.replace('cells', 'values'))
        : undefined
  return {
    name: resourceName(path),
    path,
    ...(table && { title: table.title }),
    profile: format === 'csv' && !isSheet ? 'tabular-data-resource' : 'data-resource',
    format,
    mediatype: MEDIA[format] ?? 'application/octet-stream',
    encoding: 'utf-8',
    bytes: bytesOf(content),
    hash: `sha256:${sha256(content)}`,
    ...(isSheet && {
      description: 'pour un tableur français : codes gardés comme du texte, virgule décimale',
    }),
    ...(format === 'arrow' && { description: 'Arrow IPC : un flux (stream), non un fichier' }),
    ...(format === 'csv' && {
      dialect: {
        delimiter: isSheet ? ';' : ',',
        lineTerminator: '\r\n',
        quoteChar: '"',
        doubleQuote: true,
        header: true,
      },
    }),
    ...(table && !isSheet && { schema: tableSchema(table, format, tables) }),
    ...(format === 'geojson' && { schema: GEOJSON_SCHEMA }),
  }
}

/** https://specs.frictionlessdata.io/table-schema/; an Arrow table bears no notice, and cells.arrow has the flags as bits and no name. */
function tableSchema(
  { columns, primaryKey, references }: OpenTable,
  format: string,
  tables: readonly OpenTable[],
): object {
  const isCells = format === 'arrow' && primaryKey.includes('measure')
  return {
    fields: columns
      .filter(
        ({ name, about }) => format !== 'arrow' || (about !== 'notice' && !(isCells && name === 'name')),
      )
      .map(({ name, type, description, among }) => ({
        name,
        type: isCells && name === 'flags' ? 'integer' : type,
        description,
        ...((primaryKey.includes(name) || among) && {
          constraints: {
            ...(primaryKey.includes(name) && { required: true }),
            ...(among && { enum: among }),
          },
        }),
      })),
    primaryKey,
    ...(format === 'csv' && foreignKeys(references, tables)),
    missingValues: [''],
  }
}

/** Keys to the tables that this package has; their resource is the CSV, which bears the name of its path. */
function foreignKeys(references: OpenTable['references'], tables: readonly OpenTable[]): object {
  const keys = (references ?? [])
    .filter(({ table }) => tables.some(({ name }) => name === table))
    .map(({ fields, table, to }) => ({
      fields,
      reference: { resource: resourceName(`open/${table}.csv`), fields: to },
    }))
  return keys.length > 0 ? { foreignKeys: keys } : {}
}

const GEOJSON_SCHEMA = {
  fields: [
    { name: 'level', type: 'string' },
    { name: 'code', type: 'string' },
    { name: 'name', type: 'string' },
    { name: 'commune', type: 'string' },
    { name: 'group', type: 'string' },
    { name: 'kind', type: 'string' },
    { name: 'perimeter', type: 'string' },
    { name: 'notice_fr', type: 'string' },
    { name: 'notice_en', type: 'string' },
  ],
}
