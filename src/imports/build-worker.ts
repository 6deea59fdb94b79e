import solverUrl from 'highs/runtime?url'
import { declaredTexts } from '../declared/declared-files.ts'
import { memoryEffects } from '../publish/memory-effects.ts'
import { publishTerritory } from '../publish/publish-territory.ts'
import { loadSolver } from '../solver/highs.ts'
import { formatProblem } from '../sources/problem.ts'
import type { BuildMessage, BuildRequest } from './build-messages.ts'
import { bytesAt } from './bytes-at.ts'
import { siteDeclarations } from './site-declarations.ts'

/**
 * The pipeline in a worker of the page: the same functions as `npm run data`, with the files that the reader gives and
 * the declarations that the site publishes. Nothing that it reads or makes leaves the machine.
 */

const say = (message: BuildMessage) => self.postMessage(message)

async function build({ shared, territory, declared, sources, lang }: BuildRequest): Promise<BuildMessage> {
  const [declarations, solver] = await Promise.all([
    siteDeclarations((file) => bytesAt(new URL(file, shared))),
    bytesAt(new URL(solverUrl, self.location.href)).then(loadSolver),
  ])
  const given = new Map(Object.entries(sources))
  const { effects, written } = memoryEffects(given, (step) => say({ kind: 'step', step }))
  const settings = { files: declaredTexts(declared), declarations, solver, holder: null, lang }
  const outcome = await publishTerritory(territory, settings, effects)
  const problems = outcome.accounts.flatMap((account) =>
    account.problems.map((problem) => formatProblem(problem, lang)),
  )
  switch (outcome.kind) {
    case 'built':
    case 'schematic':
      return {
        kind: 'built',
        territory: outcome.territory,
        files: written.get(outcome.folder) ?? {},
        problems,
      }
    case 'kept':
    case 'nothing':
      return { kind: 'nothing', problems }
  }
}

self.addEventListener('message', ({ data }: MessageEvent<BuildRequest>) => {
  build(data).then(say, (error: unknown) =>
    say({ kind: 'failed', cause: error instanceof Error ? error.message : String(error) }),
  )
})
