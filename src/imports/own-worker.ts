import solverUrl from 'highs/runtime?url'
import { decodeCells, decodeZones } from '../db/decode.ts'
import type { ZoneRow } from '../db/tables.ts'
import { derivedOf } from '../own/derived.ts'
import { groupContours } from '../own/group-contours.ts'
import { look } from '../own/look.ts'
import { maskOf } from '../own/mask.ts'
import { type Mask, overlay } from '../own/overlay.ts'
import { readOwn } from '../own/read-own.ts'
import type { Declarations } from '../publish/declarations.ts'
import { cellsArrow, zonesArrow } from '../publish/folder/arrow-tables.ts'
import type { ZoneLayer } from '../publish/territory-source.ts'
import { loadSolver } from '../solver/highs.ts'
import { bytesAt } from './bytes-at.ts'
import type { OwnMessage, OwnRequest, OwnStep, OwnTask, OwnTasks } from './own-messages.ts'
import { pageEngines } from './page-engines.ts'
import { siteDeclarations } from './site-declarations.ts'

/**
 * The files of the reader, read in a worker by the readers of the pipeline. It asks the site for what the site declares,
 * once, and for its own engines; it sends nothing anywhere.
 */

const say = (message: OwnMessage) => self.postMessage(message)
const step = (name: OwnStep) => say({ kind: 'step', step: name })

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

async function answer(request: OwnRequest): Promise<OwnTasks[OwnTask]['answer']> {
  const declarations = await declarationsOf(request.shared)
  switch (request.task) {
    case 'look': {
      const { name, file, place, thisYear } = request.asked
      return look(name, await bytesOf(file), place, declarations, pageEngines, thisYear)
    }
    case 'read': {
      const { name, file, place, use } = request.asked
      const bytes = await bytesOf(file)
      step('join')
      return readOwn(name, bytes, use, { place, declarations, engines: pageEngines })
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
    mask = maskOf(declarations, await loadSolver(await bytesAt(new URL(solverUrl, self.location.href))))
  } else step('overlay')
  const shown = { territory: asked.territory, zones: zones.value, cells: cells.value }
  const laid = overlay(shown, asked.readings, asked.derived.map(derivedOf), declarations, {
    mask,
    accepted: asked.accepted,
  })
  const isHidden = ({ state }: { state: string | null }) => state === 'suppressed'
  const before = cells.value.filter(isHidden).length
  return {
    territory: new TextEncoder().encode(JSON.stringify(laid.territory)),
    cells: cellsArrow(laid.cells),
    groups: asked.communes && groupsOf(laid.zones, asked.communes),
    indicators: laid.indicators,
    findings: laid.findings,
    hidden: asked.masked ? laid.cells.filter(isHidden).length - before : null,
  }
}

function groupsOf(all: readonly ZoneRow[], communes: ZoneLayer) {
  const { zones, geometry } = groupContours(all, communes)
  return { zones: zonesArrow(zones), geometry }
}

self.addEventListener('message', ({ data }: MessageEvent<OwnRequest>) => {
  answer(data).then(
    (value) => say({ kind: 'done', answer: value }),
    (error: unknown) =>
      say({ kind: 'failed', cause: error instanceof Error ? error.message : String(error) }),
  )
})
