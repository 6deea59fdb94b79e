import { Map as MapLibre } from 'maplibre-gl'
import { createMap as create } from '../../../src/map/create-map.ts'
import { atlasProbe } from './atlas-probe.ts'
import { webglSurface } from './frames.ts'
import { layerProbe } from './layer-probe.ts'
import './probe.ts'

/** Every WebGL 2 canvas keeps what it has drawn, so that one frame can be compared with the one before. */
const getContext = HTMLCanvasElement.prototype.getContext as (kind: string, options?: object) => unknown
HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, options?: object) {
  return getContext.call(
    this,
    kind,
    kind === 'webgl2' ? { ...options, preserveDrawingBuffer: true } : options,
  )
} as typeof HTMLCanvasElement.prototype.getContext

/** The map that was made last, of the library itself: the page's own map keeps it to itself. */
let made: MapLibre | null = null
const { addControl } = MapLibre.prototype
MapLibre.prototype.addControl = function (this: MapLibre, ...args: Parameters<MapLibre['addControl']>) {
  made = this
  return addControl.apply(this, args)
}

/** Stands for `createMap` in the page that the bench builds: the same map, within reach of the measures. */
export const createMap: typeof create = (container, options) => {
  const map = create(container, options)
  const canvas = container.querySelector('canvas')
  if (!canvas || !made) throw new Error('the page has no map')
  const surface = webglSurface(canvas)
  globalThis.atlasProbe = atlasProbe(map, surface, canvas)
  globalThis.layerProbe = layerProbe(made, surface)
  return map
}
