/** What every territory shares, and what one territory is made of; paths from the page. */
export const SHARED_FILES = { index: 'index.json', catalogue: 'catalogue.json' } as const
const TERRITORY_FILES = {
  territory: 'territory.json',
  geometry: 'geometry.topojson',
  zones: 'zones.arrow',
  cells: 'cells.arrow',
} as const

export const territoryFile = (id: string, file: keyof typeof TERRITORY_FILES): string =>
  `${id}/${TERRITORY_FILES[file]}`

export const dataUrl = (file: string): URL => new URL(`data/${file}`, document.baseURI)

/** Every file that a territory's first map waits for. */
export const awaitedFiles = (id: string): string[] => [
  ...Object.values(SHARED_FILES),
  ...Object.values(TERRITORY_FILES).map((file) => `${id}/${file}`),
]

declare global {
  /** answers that the opening asked for before the page's own script ran, by path; each is taken once */
  var atlasAhead: Map<string, Promise<Response>> | undefined
}

/** Asks for a file, or takes the answer that is on its way; a second call asks again. */
export function fetchOnce(file: string): Promise<Response> {
  const ahead = globalThis.atlasAhead?.get(file)
  globalThis.atlasAhead?.delete(file)
  return ahead ?? fetch(dataUrl(file))
}
