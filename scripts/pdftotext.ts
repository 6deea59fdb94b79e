import { spawnSync } from 'node:child_process'
import { installPackages } from './debian-packages.ts'

/** Whether this machine has the reader of PDF that the tests of sheets compare with. */
export const hasPdftotext = (): boolean => spawnSync('pdftotext', ['-v']).error === undefined

/** Installs Debian's poppler-utils where this process may; whether it is there then. */
export const installPdftotext = (): boolean => installPackages('poppler-utils') && hasPdftotext()
