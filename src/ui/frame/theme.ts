import { parseThemeSetting, type Theme, type ThemeSetting } from '../../figure/theme.ts'
import { keptSetting } from './kept-setting.ts'

export const themeSetting = keptSetting('atlas:theme', parseThemeSetting, 'auto')

const systemIsDark = () => window.matchMedia('(prefers-color-scheme: dark)')

/** The theme that a setting gives on this machine now. */
export const themeOf = (setting: ThemeSetting): Theme =>
  setting === 'auto' ? (systemIsDark().matches ? 'dark' : 'light') : setting

/** Has the page be in the theme that the reader wants, whatever style sheets have come. */
export function applyTheme(): void {
  const setting = themeSetting.read()
  const { dataset, style } = document.documentElement
  if (setting === 'auto') {
    delete dataset.theme
    style.removeProperty('color-scheme')
  } else {
    dataset.theme = setting
    style.colorScheme = setting
  }
}

/** Tells of another setting, and of another theme of the system. */
export function watchTheme(listener: () => void): () => void {
  const end = themeSetting.subscribe(listener)
  const system = systemIsDark()
  system.addEventListener('change', listener)
  return () => {
    end()
    system.removeEventListener('change', listener)
  }
}
