import type { Reporter, TestModule } from 'vitest/node'

export interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** The last line of a run; skipped tests are named only where there are some. */
export const closingLine = ({ passed, failed, skipped }: Count): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

/**
 * Counts the tests of every project. A file that cannot be loaded, a hook of a file that fails and an error outside of
 * any test each count as one failure, because vitest leaves them out of its own count of tests.
 */
export function countTests(modules: readonly TestModule[], outside: number): Count {
  const states = modules.flatMap((module) =>
    [...module.children.allTests()].map((test) => test.result().state),
  )
  const suites = modules.flatMap((module) => [module, ...module.children.allSuites()])
  const broken = suites.reduce((sum, suite) => sum + (suite.errors().length > 0 ? 1 : 0), 0)
  const of = (state: (typeof states)[number]) => states.filter((other) => other === state).length
  return {
    passed: of('passed'),
    failed: of('failed') + broken + outside,
    skipped: of('skipped') + of('pending'),
  }
}

/** Vitest reporter that prints the closing line after every other one. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    console.log(closingLine(countTests(modules, errors.length)))
  }
}
