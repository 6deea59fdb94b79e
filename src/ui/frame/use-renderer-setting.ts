import { useSyncExternalStore } from 'react'
import { parseRendererSetting } from '../../map/renderer.ts'
import { keptSetting } from './kept-setting.ts'

const setting = keptSetting('atlas:map-renderer', parseRendererSetting, 'auto')

/** What draws the live map on this machine, as the reader wants it. */
export const useRendererSetting = () =>
  [useSyncExternalStore(setting.subscribe, setting.read), setting.write] as const
