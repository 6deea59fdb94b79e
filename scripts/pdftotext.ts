import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Whether this machine has the reader of PDF that the tests of sheets compare with. */
export const hasPdftotext = (): boolean => spawnSync('pdftotext', ['-v']).error === undefined

/** Installs Debian's poppler-utils where this process may; whether it is there then. */
export function installPdftotext(): boolean {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return false
  const options = { stdio: 'inherit' as const, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  try {
    execFileSync('apt-get', ['update', '-qq'], options)
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'poppler-utils'], options)
  } catch {
    return false
  }
  return hasPdftotext()
}
