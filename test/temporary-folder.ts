import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** An empty folder of a test, removed at the end of the run (temporary-root.ts). */
export const temporaryFolder = (name: string): string => mkdtempSync(join(tmpdir(), `${name}-`))
