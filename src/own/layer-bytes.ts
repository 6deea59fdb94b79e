import { readLayer } from '../sources/contours/raw-layer.ts'
import type { Engines } from '../sources/formats/engines.ts'
import { ProblemLog } from '../sources/problem.ts'
import { isExportedLayer } from './exported/exported-layer.ts'
import { arePlaces, pointCsv, propertiesCsv } from './points/point-layer.ts'

/**
 * The places of a file, or the zones of an export, as a CSV; the file as it is where it holds neither.
 * @param name of the layer, in a file of several; null where it is the first
 */
export async function layerBytes(
  bytes: Uint8Array,
  name: string | null,
  engines: Engines,
): Promise<Uint8Array> {
  const layer = await readLayer(bytes, name, engines, new ProblemLog(''))
  if (!layer) return bytes
  const csv = arePlaces(layer) ? pointCsv(layer) : isExportedLayer(layer) ? propertiesCsv(layer) : null
  return csv ?? bytes
}
