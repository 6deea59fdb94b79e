import { type OpenedTerritory, openTerritory } from '../../src/open/open-territory.ts'
import { pointStore, withPoints } from '../../src/open/with-points.ts'
import { buildTerritory } from '../../src/publish/folder/build-territory.ts'
import { catalogue, demo } from './demo.test-helper.ts'

interface OpenedDemo {
  readonly opened: OpenedTerritory
  /** what the database of the page is given */
  readonly tables: Readonly<Record<'zones' | 'cells', Uint8Array>>
  readonly points: Readonly<Record<'zones' | 'cells', Uint8Array>>
}

let made: OpenedDemo | undefined

/** The demonstration as the page opens it, its points fetched; built once in a test file. */
export function openedDemo(): OpenedDemo {
  made ??= openDemo()
  return made
}

function openDemo(): OpenedDemo {
  const { files } = buildTerritory(demo, catalogue)
  const bytes = (name: string) => {
    const content = files[name]
    if (content === undefined) throw new Error(`the demonstration has no ${name}`)
    return typeof content === 'string' ? new TextEncoder().encode(content) : content
  }
  const tables = { zones: bytes('zones.arrow'), cells: bytes('cells.arrow') }
  const points = { zones: bytes('points.arrow'), cells: bytes('point-cells.arrow') }
  const base = openTerritory(
    { territory: bytes('territory.json'), geometry: bytes('geometry.topojson'), ...tables },
    catalogue,
  )
  if (!base.ok) throw new Error(base.error.cause)
  const store = pointStore(points)
  if (!store.ok) throw new Error('the points of the demonstration are not read')
  return { opened: withPoints(base.value, store.value), tables, points }
}
