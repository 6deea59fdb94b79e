import * as v from 'valibot'
import { exhausted } from '../lib/exhausted.ts'
import type { Webgl } from './webgl.ts'

/** What draws the live map: MapLibre in WebGL, or this project on a 2D canvas. */
export type Renderer = 'webgl' | 'canvas'

export const RENDERER_SETTINGS = ['auto', 'webgl', 'canvas'] as const
/** What the reader wants of a machine: it is kept there, and goes into no link. */
export type RendererSetting = (typeof RENDERER_SETTINGS)[number]

const SettingSchema = v.picklist(RENDERER_SETTINGS)
/** A setting as it was kept; anything else is none. */
export const parseRendererSetting = (text: unknown): RendererSetting => {
  const parsed = v.safeParse(SettingSchema, text)
  return parsed.success ? parsed.output : 'auto'
}

/**
 * The renderer for a machine. Where there is no WebGL the canvas draws whatever was asked; where WebGL is drawn by the
 * processor it does unless the reader asks for WebGL.
 * @param probe asked only where the answer depends on it: a WebGL context takes time
 */
export function rendererFor(setting: RendererSetting, probe: () => Webgl): Renderer {
  if (setting === 'canvas') return 'canvas'
  const webgl = probe()
  switch (webgl.kind) {
    case 'absent':
      return 'canvas'
    case 'software':
      return setting === 'webgl' ? 'webgl' : 'canvas'
    case 'hardware':
      return 'webgl'
    default:
      return exhausted(webgl)
  }
}
