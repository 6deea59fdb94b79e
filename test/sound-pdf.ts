import { spawnSync } from 'node:child_process'

const hasQpdf = spawnSync('qpdf', ['--version']).status === 0
if (!hasQpdf) console.info('left out: qpdf; install the package qpdf')

/** What qpdf finds wrong in the structure of a PDF; empty where it is sound, null where the machine has no qpdf. */
export function pdfFaults(path: string): string | null {
  if (!hasQpdf) return null
  const { status, stdout, stderr } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' })
  return status === 0 ? '' : `${stdout}${stderr}`
}
