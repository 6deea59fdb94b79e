import { execFileSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

/** LibreOffice without a screen, where the machine has it. */

/** Whether it is here with the part of it that reads such files; its Debian package is of that name. */
export function hasOffice(part: 'calc' | 'draw'): boolean {
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'soffice'))
    .find((path) => existsSync(path))
  const there =
    found !== undefined && existsSync(join(dirname(realpathSync(found)), `../share/registry/${part}.xcd`))
  if (!there) console.info(`left out: LibreOffice; install the package libreoffice-${part}-nogui`)
  return there
}

/**
 * Opens files and writes what it read into a folder.
 * @param to extension, with the filter and its options where it has some
 * @param profile folder of its settings, which no other run of it may share
 */
export function officeWrites(
  files: readonly string[],
  { to, folder, profile, options = [] }: { to: string; folder: string; profile: string; options?: string[] },
): void {
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${profile}`,
      '--headless',
      ...options,
      '--convert-to',
      to,
      '--outdir',
      folder,
      ...files,
    ],
    { stdio: 'pipe' },
  )
}
