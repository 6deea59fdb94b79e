import { spawnSync } from 'node:child_process'
import { installPackages } from './debian-packages.ts'

/**
 * Whether this machine has a font of the widths that tests of layout are written for: Arial, or Liberation Sans in its
 * place. Windows and macOS have Arial; elsewhere the page may be shown in a wider one, whose lines wrap sooner.
 */
export function hasPageFont(): boolean {
  if (process.platform !== 'linux') return true
  const { stdout } = spawnSync('fc-list', [':', 'family'], { encoding: 'utf8' })
  return /^(Arial|Liberation Sans)\b/m.test(stdout ?? '')
}

/** Installs Debian's fonts-liberation where this process may; whether the font is there then. */
export const installPageFont = (): boolean => installPackages('fonts-liberation') && hasPageFont()
