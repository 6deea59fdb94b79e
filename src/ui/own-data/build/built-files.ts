import type { Catalogue } from '../../../atlas/catalogue.ts'
import type { Built } from '../../../imports/desk-state.ts'
import { openTerritory } from '../../../open/open-territory.ts'

const encoder = new TextEncoder()

/** The files of what was built that a page opens. */
export function builtFiles({ files }: Pick<Built, 'files'>) {
  const bytesOf = (name: string): Uint8Array => {
    const content = files[name] ?? ''
    return typeof content === 'string' ? encoder.encode(content) : content
  }
  return {
    territory: bytesOf('territory.json'),
    geometry: bytesOf('geometry.topojson'),
    zones: bytesOf('zones.arrow'),
    cells: bytesOf('cells.arrow'),
  }
}

/** What was built, opened by the door of what is published; `territory` in place of its own where it is given. */
export const openedBuild = (built: Pick<Built, 'files'>, shared: Catalogue, territory?: string) =>
  openTerritory(
    { ...builtFiles(built), ...(territory !== undefined && { territory: encoder.encode(territory) }) },
    shared,
  )
