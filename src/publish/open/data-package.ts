import type { Mention, Territory } from '../../indicators/territory.ts'
import { sha256 } from '../../lib/sha256.ts'
import type { Files } from '../folder/files.ts'
import { noticeOf } from './notice.ts'
import type { OpenTable } from './open-tables.ts'

/**
 * datapackage.json (Frictionless Data Package v1): every file of the folder with its size, checksum and Table Schema,
 * the sources with their vintages, the licences. https://specs.frictionlessdata.io/data-package/
 */
export function dataPackage(
  territory: Territory,
  files: Files,
  tables: readonly OpenTable[],
  mentions: readonly Mention[],
): object {
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
    // said for `npm run build`, which refuses it
    ...(territory.restricted && { restricted: territory.restricted }),
    keywords: ['habitat', 'logement', 'observatoire', territory.epci.name],
    licenses: licences(mentions),
    sources: mentions.map(({ producer, title, vintage, licence, page }) => ({
      title: `${producer}, ${title.fr}, ${vintage}`,
      vintage,
      licence,
      ...(page && { path: page }),
    })),
    resources: Object.entries(files).map(([path, content]) => resource(path, content, tables)),
  }
}

const LICENCE_OUVERTE = {
  name: 'etalab-2.0',
  title: 'Licence Ouverte 2.0',
  path: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
}

/** The licences of the sources; one that states none has none, and is said with the sources. */
export function licences(mentions: readonly Mention[]): (typeof LICENCE_OUVERTE)[] {
  return mentions.some(({ licence }) => licence?.startsWith('Licence Ouverte')) ? [LICENCE_OUVERTE] : []
}

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

const extension = (path: string): string => path.slice(path.lastIndexOf('.') + 1)

function resource(path: string, content: string | Uint8Array, tables: readonly OpenTable[]): object {
  const format = extension(path)
  const stem = path.slice(path.lastIndexOf('/') + 1, -format.length - 1)
  const table =
    format === 'csv' || format === 'parquet'
      ? tables.find(({ name }) => name === stem)
      : format === 'arrow'
        ? tables.find(({ name }) => name === (stem === 'cells' ? 'values' : stem))
        : undefined
  return {
    name: path.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    path,
    ...(table && { title: table.title }),
    profile: format === 'csv' ? 'tabular-data-resource' : 'data-resource',
    format,
    mediatype: MEDIA[format] ?? 'application/octet-stream',
    encoding: 'utf-8',
    bytes: bytesOf(content),
    hash: `sha256:${sha256(content)}`,
    ...(format === 'csv' && { dialect: { delimiter: ';', lineTerminator: '\r\n', header: true } }),
    ...(table && { schema: tableSchema(table, format) }),
    ...(format === 'geojson' && { schema: GEOJSON_SCHEMA }),
  }
}

/** https://specs.frictionlessdata.io/table-schema/; an Arrow table bears no notice, and cells.arrow has the flags as bits and no name. */
function tableSchema({ columns, primaryKey }: OpenTable, format: string): object {
  const isCells = format === 'arrow' && primaryKey.includes('measure')
  return {
    fields: columns
      .filter(
        ({ name, about }) => format !== 'arrow' || (about !== 'notice' && !(isCells && name === 'name')),
      )
      .map(({ name, type, description }) => ({
        name,
        type: isCells && name === 'flags' ? 'integer' : type,
        description,
        ...(format === 'csv' && type === 'number' && { decimalChar: ',' }),
        ...(primaryKey.includes(name) && { constraints: { required: true } }),
      })),
    primaryKey,
    missingValues: [''],
  }
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
