import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Files that take longest. A machine that has run the tests before knows the times of itself; a bare one begins with the
 * files of most bytes, and one of these would be last and hold up the run alone.
 */
export const LONGEST: readonly string[] = [
  'test/browser/live-map.test.ts',
  'test/browser/own-data.test.ts',
  'test/browser/point-methods.test.ts',
  'test/browser/workshop.test.ts',
  'test/browser/own-territory.test.ts',
  'test/browser/sheet.test.ts',
  'test/browser/large-territory.test.ts',
  'test/browser/axe.test.ts',
  'test/browser/access.test.ts',
  'test/browser/sheet-files.test.ts',
  'test/browser/own-work.test.ts',
  'test/browser/real-territories.test.ts',
  'test/browser/own-never-seen.test.ts',
  'scripts/data.test.ts',
  'scripts/attack/territories.test.ts',
  'test/unit/database-agrees.test.ts',
  'src/solver/reduced-attack.test.ts',
  'test/unit/folder-name.test.ts',
  'scripts/publish/realistic-ops.test.ts',
]

const isLong = ({ moduleId }: TestSpecification) =>
  LONGEST.includes(relative(process.cwd(), moduleId).replaceAll('\\', '/'))

/** Begins with the files named, in the usual order for the rest. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files)
    return usual.toSorted((a, b) => Number(isLong(b)) - Number(isLong(a)))
  }
}
