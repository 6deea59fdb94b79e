import { sha256 } from '../../lib/sha256.ts'
import type { Files } from '../folder/files.ts'

/** As `sha256sum -c checksums.sha256` reads them. */
export const checksums = (files: Files): string =>
  Object.entries(files)
    .map(([path, content]) => `${sha256(content)}  ${path}\n`)
    .join('')

/** Lines that say anything else than the checksum of a file of the folder. */
export const checksumFaults = (text: string, files: readonly string[]): string[] =>
  text
    .split('\n')
    .filter((line) => line !== '' && !files.includes(/^[0-9a-f]{64} {2}(.+)$/.exec(line)?.[1] ?? ''))
    .map((line) => `"${line.slice(0, 40)}" is no checksum of a file of the folder`)
