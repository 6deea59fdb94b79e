import { createCanvasMap as create } from '../../../src/map/canvas/create-canvas-map.ts'
import { atlasProbe } from './atlas-probe.ts'
import { canvasSurface } from './frames.ts'
import './probe.ts'

/** Stands for `createCanvasMap` in the page that the bench builds: the same map, within reach of the measures. */
export const createCanvasMap: typeof create = (container, options) => {
  const map = create(container, options)
  const canvas = container.querySelector('canvas')
  if (!canvas) throw new Error('the map has no canvas')
  globalThis.atlasProbe = atlasProbe(map, canvasSurface(canvas), canvas)
  return map
}
