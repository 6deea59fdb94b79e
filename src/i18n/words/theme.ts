import { words } from '../lang.ts'

export const themeWords = words(
  { theme: 'Thème', auto: 'celui du système', light: 'clair', dark: 'sombre' },
  { theme: 'Theme', auto: 'the system’s', light: 'light', dark: 'dark' },
)
