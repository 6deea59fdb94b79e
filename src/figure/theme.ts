import { DARK_INKS, LIGHT_INKS, type Palette } from './palette.ts'

export const THEME_SETTINGS = ['auto', 'light', 'dark'] as const
/** What a reader wants to see: a theme, or that of the system. */
export type ThemeSetting = (typeof THEME_SETTINGS)[number]
export type Theme = Exclude<ThemeSetting, 'auto'>

/** A setting as it was kept; anything else is none. */
export const parseThemeSetting = (text: unknown): ThemeSetting =>
  THEME_SETTINGS.find((one) => one === text) ?? 'auto'

export const THEME_INKS: Readonly<Record<Theme, Palette>> = { light: LIGHT_INKS, dark: DARK_INKS }
