import type { Edition } from '../../indicators/territory.ts'

/** The one file whose address never changes; it holds the addresses of the others. */
export const INDEX_FILE = 'index.json'

const TERRITORY_FILES = {
  territory: 'territory.json',
  geometry: 'geometry.topojson',
  zones: 'zones.arrow',
  cells: 'cells.arrow',
} as const

/** What nobody waits for who looks at no points. */
const POINT_FILES = { zones: 'points.arrow', cells: 'point-cells.arrow' } as const

export type Addresses = Pick<Edition, 'shared' | 'territories'>

/** Addresses of what every territory shares and of what one is made of, from the data; null: data of no edition. */
export const sharedFile = (edition: Addresses | null, file: 'catalogue.json' | 'site.json'): string =>
  edition ? `${edition.shared}/${file}` : file
export const territoryFolder = (edition: Addresses | null, id: string): string =>
  edition?.territories[id] ?? id
export const territoryFile = (folder: string, file: keyof typeof TERRITORY_FILES): string =>
  `${folder}/${TERRITORY_FILES[file]}`

export const pointFile = (folder: string, file: keyof typeof POINT_FILES): string =>
  `${folder}/${POINT_FILES[file]}`

/** What nobody waits for: it comes after the first map. */
export const landmarkFile = (folder: string): string => `${folder}/landmarks.topojson`

export const dataUrl = (file: string): URL => new URL(`data/${file}`, document.baseURI)

/** Every file that a territory's first map waits for. */
export const awaitedFiles = (edition: Addresses, id: string): string[] => [
  INDEX_FILE,
  sharedFile(edition, 'catalogue.json'),
  ...Object.values(TERRITORY_FILES).map((file) => `${territoryFolder(edition, id)}/${file}`),
]

declare global {
  /** answers that the opening asked for before the page's own script ran, by path; each is taken once */
  var atlasAhead: Map<string, Promise<Response>> | undefined
}

/** Asks for a file. The index is never taken from what a browser keeps without asking whether it is still the same. */
export const fetchFile = (file: string): Promise<Response> =>
  fetch(dataUrl(file), { cache: file === INDEX_FILE ? 'no-cache' : 'default' })

/** Files that the scripts of the page wait for, asked for beside these; `fetchOnce` takes the answers. */
export function fetchAhead(files: readonly string[]): void {
  globalThis.atlasAhead ??= new Map()
  for (const file of files) {
    const response = fetchFile(file)
    // whoever takes the response handles its failure: without this line the browser reports it as unhandled
    response.catch(() => undefined)
    globalThis.atlasAhead.set(file, response)
  }
}

/** Asks for a file, or takes the answer that is on its way; a second call asks again. */
export function fetchOnce(file: string): Promise<Response> {
  const ahead = globalThis.atlasAhead?.get(file)
  globalThis.atlasAhead?.delete(file)
  return ahead ?? fetchFile(file)
}
