import solverUrl from 'highs/runtime?url'
import { declaredTexts } from '../declared/declared-files.ts'
import type { Lang } from '../i18n/lang.ts'
import { territoryPath } from '../publish/assemble/declaration.ts'
import type { Declarations } from '../publish/declarations.ts'
import { declaredNames } from '../publish/declared-names.ts'
import { firstDeclaration, givenSources } from '../publish/first-declaration.ts'
import { memoryEffects } from '../publish/memory-effects.ts'
import { publishTerritory } from '../publish/publish-territory.ts'
import { problemRemarks } from '../publish/report/problem-remarks.ts'
import { SecrecyError } from '../publish/secrecy/apply-secrecy.ts'
import { loadSolver } from '../solver/highs.ts'
import type { BuildMessage, BuildRequest } from './build-messages.ts'
import { bytesAt } from './bytes-at.ts'
import { pageEngines } from './page-engines.ts'
import { siteDeclarations } from './site-declarations.ts'

/**
 * The pipeline in a worker of the page: the same functions as `npm run data`, with the files that the reader gives and
 * the declarations that the site publishes. Nothing that it reads or makes leaves the machine.
 */

const say = (message: BuildMessage) => self.postMessage(message)

async function build({ shared, territory, sources, assigned, lang }: BuildRequest): Promise<BuildMessage> {
  const [declarations, solver] = await Promise.all([
    siteDeclarations((file) => bytesAt(new URL(file, shared))),
    bytesAt(new URL(solverUrl, self.location.href)).then(loadSolver),
  ])
  const given = new Map<string, Uint8Array>()
  for (const [name, source] of Object.entries(sources))
    given.set(name, source instanceof Blob ? new Uint8Array(await source.arrayBuffer()) : source)
  const { effects, written } = memoryEffects(
    given,
    (step) => say({ kind: 'step', step }),
    pageEngines,
    new Map(Object.entries(assigned ?? {})),
  )
  const { id, declared } = declaredOf(territory, declarations, Object.keys(assigned ?? {}))
  const settings = { files: declaredTexts(declared), declarations, solver, holder: null, lang }
  const outcome = await publishTerritory(id, settings, effects)
  const { accounts } = outcome
  const known = territory.kind === 'epci' ? territory.accepted : []
  const findings = outcome.findings.map((finding) => ({
    ...finding,
    accepted: known.some((one) => one.finding === finding.name),
    file: accounts.find(({ declaration }) => declaration.id === finding.source)?.file?.file ?? null,
  }))
  // what is not credible is one of the findings
  const others = accounts.map((account) => ({
    ...account,
    problems: account.problems.filter(({ kind }) => kind !== 'not_credible'),
  }))
  const problems = problemRemarks(others, declaredNames(declarations), lang)
  switch (outcome.kind) {
    case 'built':
    case 'schematic':
      return {
        kind: 'built',
        territory: outcome.territory,
        files: written.get(outcome.folder) ?? {},
        declared,
        problems,
        report: outcome.kind === 'built' ? outcome.report : null,
        findings,
      }
    case 'kept':
    case 'nothing':
      return { kind: 'nothing', problems, findings }
  }
}

/** The declarations of what is built; of an EPCI, a first one that names the sources whose files are given. */
function declaredOf(territory: BuildRequest['territory'], { cog }: Declarations, given: readonly string[]) {
  if (territory.kind === 'declared') return territory
  const { epci, said, accepted } = territory
  const first = firstDeclaration(cog, epci, { sources: givenSources(given), of: said, accepted })
  return { id: first.id, declared: { [territoryPath(first.id)]: first.yaml } }
}

function causeOf(error: unknown, lang: Lang): string {
  if (error instanceof SecrecyError) return error.told.map((line) => line[lang]).join('\n')
  return error instanceof Error ? error.message : String(error)
}

self.addEventListener('message', ({ data }: MessageEvent<BuildRequest>) => {
  build(data).then(say, (error: unknown) => say({ kind: 'failed', cause: causeOf(error, data.lang) }))
})
