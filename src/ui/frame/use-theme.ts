import { useSyncExternalStore } from 'react'
import type { Theme, ThemeSetting } from '../../figure/theme.ts'
import { applyTheme, themeOf, themeSetting, watchTheme } from './theme.ts'

/** The theme that the page is in: what is drawn on a canvas follows it. */
export const useTheme = (): Theme => useSyncExternalStore(watchTheme, () => themeOf(themeSetting.read()))

const write = (setting: ThemeSetting) => {
  themeSetting.write(setting)
  applyTheme()
}

/** What the reader wants, and how to want something else. */
export const useThemeSetting = () =>
  [useSyncExternalStore(themeSetting.subscribe, themeSetting.read), write] as const
