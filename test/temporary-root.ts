import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Run by Vitest around all tests. The folders that tests, and the programs that they start, make in the temporary
 * folder of the system stand in one of the run, which is removed at its end, whatever failed.
 */
export default function temporaryRoot(): () => void {
  const root = mkdtempSync(join(tmpdir(), 'atlas-tests-'))
  // the names by which Linux and macOS, then Windows, know the temporary folder
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = root
  return () => rmSync(root, { recursive: true, force: true, maxRetries: 3 })
}
