import solverUrl from 'highs/runtime?url'
import { decodeCells, decodePoints, decodeZones } from '../db/decode.ts'
import type { PointBytes, ZoneRow } from '../db/tables.ts'
import { derivedOf } from '../own/overlay/derived.ts'
import { MASK_LIMITS, maskOf, WIDEST_LIMITS } from '../own/overlay/mask.ts'
import { type Mask, overlay } from '../own/overlay/overlay.ts'
import { ownLayers } from '../own/overlay/own-layers.ts'
import { withFilePoints, withPointZones } from '../own/own-place.ts'
import type { PublishedPoints } from '../own/points/with-own-points.ts'
import { readOwn } from '../own/read-own.ts'
import type { Declarations } from '../publish/declarations.ts'
import { cellsArrow, pointsArrow, zonesArrow } from '../publish/folder/arrow-tables.ts'
import type { ZoneLayer } from '../publish/territory-source.ts'
import { loadSolver } from '../solver/highs.ts'
import { partedByShape } from '../territory/parted-by-shape.ts'
import { bytesAt } from './bytes-at.ts'
import { hexDigest } from './digest.ts'
import { lookedAt } from './looked-at.ts'
import type { OwnMessage, OwnRequest, OwnStep, OwnTask, OwnTasks } from './own-messages.ts'
import { pageEngines } from './page-engines.ts'
import { siteDeclarations } from './site-declarations.ts'

/**
 * The files of the reader, read in a worker by the readers of the pipeline. It asks the site for what the site declares,
 * once, and for its own engines; it sends nothing anywhere.
 */

const say = (message: OwnMessage) => self.postMessage(message)
const step = (name: OwnStep) => say({ kind: 'step', step: name })
/** Rows between two looks at the clock, and milliseconds between two words on how far a table is read: the page draws each. */
const [EACH, PAUSE] = [5000, 200]
function tellsRows(): (row: number) => void {
  let last = Number.NEGATIVE_INFINITY
  return (row) => {
    if (row % EACH !== 0 || performance.now() - last < PAUSE) return
    last = performance.now()
    say({ kind: 'step', step: 'join', rows: row })
  }
}

let declared: Promise<Declarations> | null = null

function declarationsOf(shared: string): Promise<Declarations> {
  step('declarations')
  declared ??= siteDeclarations((file) => bytesAt(new URL(file, shared)))
  declared.catch(() => {
    declared = null
  })
  return declared
}

const bytesOf = async (file: Blob) => {
  step('open')
  return new Uint8Array(await file.arrayBuffer())
}

/** Here, where the bytes are: the page would have to load them for it, and stand still. */
async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  return crypto.subtle ? hexDigest(bytes) : null
}

async function answer(request: OwnRequest): Promise<OwnTasks[OwnTask]['answer']> {
  const declarations = await declarationsOf(request.shared)
  switch (request.task) {
    case 'look': {
      const bytes = await bytesOf(request.asked.file)
      const [found, sha256] = await Promise.all([
        lookedAt(request.asked, bytes, declarations, pageEngines),
        digestOf(bytes),
      ])
      return { look: found, sha256 }
    }
    case 'read': {
      const { name, file, place, use, contours, points, beside, taken, worksheet, isLayer } = request.asked
      const bytes = await bytesOf(file)
      step('join')
      const published = points ? withPointZones(place, pointsIn(points).zones) : place
      const whole = withFilePoints(published, beside)
      const read = {
        contours,
        declarations,
        engines: pageEngines,
        worksheet,
        isLayer,
        taken,
        onRow: tellsRows(),
      }
      return readOwn(name, bytes, use, { place: whole, ...read })
    }
    case 'overlay':
      return laidOver(request.asked, declarations)
  }
}

async function laidOver(asked: OwnTasks['overlay']['asked'], declarations: Declarations) {
  const zones = decodeZones(asked.zones)
  if (!zones.ok) throw new Error(zones.error)
  const cells = decodeCells(asked.cells)
  if (!cells.ok) throw new Error(cells.error)
  let mask: Mask | null = null
  if (asked.masked) {
    step('secrecy')
    mask = maskOf(
      declarations,
      await loadSolver(await bytesAt(new URL(solverUrl, self.location.href))),
      asked.isWidest ? WIDEST_LIMITS : MASK_LIMITS,
    )
  } else step('overlay')
  const shown = { territory: asked.territory, zones: zones.value, cells: cells.value }
  const published = asked.points && pointsIn(asked.points)
  const laid = overlay(shown, asked.readings, asked.derived.map(derivedOf), declarations, {
    mask,
    accepted: asked.accepted,
    points: published,
  })
  const [points] = partedByShape(laid.zones)
  const [pointCells, cellsOfZones] = partedByShape(laid.cells)
  return {
    territory: new TextEncoder().encode(JSON.stringify(laid.territory)),
    cells: cellsArrow(cellsOfZones),
    points: points.length > 0 ? { zones: pointsArrow(points), cells: cellsArrow(pointCells) } : null,
    layers: layersOf(laid.zones, asked),
    indicators: laid.indicators,
    findings: laid.findings,
    hidden: asked.masked ? laid.hidden : null,
  }
}

function pointsIn(bytes: PointBytes): PublishedPoints {
  const zones = decodePoints(bytes.zones)
  if (!zones.ok) throw new Error(zones.error)
  const cells = decodeCells(bytes.cells, 'point-cells.arrow')
  if (!cells.ok) throw new Error(cells.error)
  return { zones: zones.value, cells: cells.value }
}

/** Zones and contours of the levels of which the reader has zones of their own; null where there are none. */
function layersOf(all: readonly ZoneRow[], { communes, work, readings }: OwnTasks['overlay']['asked']) {
  const drawn = readings.flatMap((reading) => reading.work?.zones ?? [])
  if (!communes && drawn.length === 0) return null
  // of two files with one perimeter the last one opened serves, as for what it counts
  const byCode = new Map<string, ZoneLayer['features'][number]>(
    [...(work?.features ?? []), ...drawn].map((one) => [one.properties.code, one]),
  )
  const perimeters: ZoneLayer = { type: 'FeatureCollection', features: [...byCode.values()] }
  const [, contoured] = partedByShape(all)
  const { zones, geometry } = ownLayers(contoured, {
    commune: communes,
    work: drawn.length > 0 ? perimeters : null,
  })
  return { zones: zonesArrow(zones), geometry }
}

self.addEventListener('message', ({ data }: MessageEvent<OwnRequest>) => {
  answer(data).then(
    (value) => say({ kind: 'done', answer: value }),
    (error: unknown) =>
      say({ kind: 'failed', cause: error instanceof Error ? error.message : String(error) }),
  )
})
