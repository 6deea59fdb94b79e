import { useSyncExternalStore } from 'react'
import { parseRendererSetting, type RendererSetting } from '../../map/renderer.ts'

const KEY = 'atlas:map-renderer'
const listeners = new Set<() => void>()
/** Of a browser that keeps nothing: the setting lasts as long as the page. */
let unkept: RendererSetting | null = null

function read(): RendererSetting {
  if (unkept) return unkept
  try {
    return parseRendererSetting(window.localStorage.getItem(KEY))
  } catch {
    return 'auto'
  }
}

function write(setting: RendererSetting): void {
  try {
    if (setting === 'auto') window.localStorage.removeItem(KEY)
    else window.localStorage.setItem(KEY, setting)
  } catch {
    unkept = setting
  }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** What draws the live map on this machine, as the reader wants it: kept by the browser, in no link. */
export const useRendererSetting = () => [useSyncExternalStore(subscribe, read), write] as const
