import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { AtlasMap, MapOptions } from './atlas-map.ts'
import type { Renderer } from './renderer.ts'
import './map.css'

/** Makes a live map in an element of the class `atlas-map`, which has a size. */
export type MakeMap = (box: HTMLElement, options: MapOptions) => AtlasMap

/** What makes a map; the code of one renderer is fetched, never that of the other. */
export const MAKERS: Readonly<Record<Renderer, () => Promise<MakeMap>>> = {
  webgl: async () => {
    const { createMap } = await import('./create-map.ts')
    return (box, options) => createMap(box, { ...options, workerUrl })
  },
  canvas: async () => (await import('./canvas/create-canvas-map.ts')).createCanvasMap,
}
