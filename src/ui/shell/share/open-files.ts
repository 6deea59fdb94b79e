import * as v from 'valibot'
import { dataUrl, fetchFile, territoryFolder } from '../../opening/data-files.ts'
import { loadIndex } from '../../opening/load.ts'

/** Where the files of a territory are described, whatever they are. */
export const DICTIONARY = 'datapackage.json'

export type OpenFileKind =
  | 'sheet'
  | 'csv'
  | 'parquet'
  | 'geojson'
  | 'dictionary'
  | 'dcat'
  | 'checksums'
  | 'report'
  | 'secrecy'

/** A published file that people take. */
export interface OpenFile {
  readonly name: string
  readonly href: string
  readonly kind: OpenFileKind
  /** null where nothing says it */
  readonly bytes: number | null
}

const schema = v.object({ resources: v.array(v.object({ path: v.string(), bytes: v.number() })) })

/** What people take of the folder of a territory; null for what the page alone reads. */
export function kindOf(path: string): OpenFileKind | null {
  if (path.startsWith('tableur/')) return 'sheet'
  if (path === DICTIONARY) return 'dictionary'
  if (path === 'dcat.jsonld') return 'dcat'
  if (path === 'checksums.sha256') return 'checksums'
  if (path === 'report.json') return 'report'
  if (path === 'secrecy.json') return 'secrecy'
  const format = path.slice(path.lastIndexOf('.') + 1)
  return path.startsWith('open/') && (format === 'csv' || format === 'parquet' || format === 'geojson')
    ? format
    : null
}

/** Tables that are published, in the order in which they are looked for. */
const OPEN_TABLES = ['values', 'zones', 'points', 'point-values', 'measures'] as const

/** The file's own name, without its folder and its form. */
export const stemOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1, name.lastIndexOf('.'))

/** The table that a file holds; undefined for what is none of these. */
export const openTable = (name: string) => OPEN_TABLES.find((one) => one === stemOf(name))

/** Tables by subject, then outlines, then what describes them. */
const placeOf = ({ name, kind }: OpenFile): number => {
  if (kind !== 'sheet' && kind !== 'csv' && kind !== 'parquet') return kind === 'geojson' ? 99 : 100
  const table = openTable(name)
  return table === undefined ? 98 : OPEN_TABLES.indexOf(table)
}
const FORMS: readonly OpenFileKind[] = ['sheet', 'csv', 'parquet']

/** The files of a territory that its dictionary lists: tables by subject, each in its forms, then outlines, then what describes them. */
export function openFiles(dictionary: unknown, folder: string): OpenFile[] {
  const { resources } = v.parse(schema, dictionary)
  const described: { path: string; bytes: number | null }[] = [
    ...resources,
    ...[DICTIONARY, 'dcat.jsonld', 'checksums.sha256'].map((path) => ({ path, bytes: null })),
  ]
  return described
    .flatMap(({ path, bytes }): OpenFile[] => {
      const kind = kindOf(path)
      return kind ? [{ name: path, href: dataUrl(`${folder}/${path}`).href, kind, bytes }] : []
    })
    .toSorted((a, b) => placeOf(a) - placeOf(b) || FORMS.indexOf(a.kind) - FORMS.indexOf(b.kind))
}

/** The folder that a territory is published in. */
export async function publishedFolder(territory: string): Promise<string> {
  const list = await loadIndex()
  return territoryFolder(list.ok ? (list.value.edition ?? null) : null, territory)
}

/** @throws where the dictionary does not come, or is none */
export async function loadOpenFiles(territory: string): Promise<OpenFile[]> {
  const folder = await publishedFolder(territory)
  const response = await fetchFile(`${folder}/${DICTIONARY}`)
  if (!response.ok) throw new Error(String(response.status))
  return openFiles(await response.json(), folder)
}
