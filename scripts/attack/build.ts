import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { checkSources } from '../../src/publish/catalogue/check-sources.ts'
import { loadCatalogue } from '../../src/publish/catalogue/load-catalogue.ts'
import { loadSolver } from '../../src/solver/highs.ts'
import { buildDeclared } from '../publish/build-declared.ts'
import { loadSources } from '../sources/source-files.ts'

/** What the build answers: the finished folder, or that it refuses to publish. */
export type Built =
  | { readonly kind: 'built'; readonly folder: string }
  | { readonly kind: 'refused'; readonly why: string }

export interface Builder {
  /** Builds one declared territory, as `npm run data -- <territory> --sources <folder> --offline` does. */
  readonly build: (declaration: string, sources: string, out: string, holder: string | null) => Promise<Built>
}

/** The project's own build, over a folder of declarations. The only file of the attack that knows the code it attacks. */
export async function builder(data: string): Promise<Builder> {
  const catalogue = loadCatalogue(data)
  const sources = loadSources(join(data, 'sources'))
  if (!sources.ok) throw new Error(sources.error.join('\n'))
  checkSources(data, sources.value, catalogue)
  const solver = await loadSolver()
  return {
    build: async (declaration, folder, out, holder) => {
      mkdirSync(out, { recursive: true })
      try {
        const outcome = await buildDeclared(declaration, {
          data,
          out,
          staging: `${out}.staging`,
          private: `${out}.private`,
          folders: [folder],
          local: `${out}.local`,
          offline: true,
          holder,
          catalogue,
          sources: sources.value,
          solver,
          lang: 'en',
          tell: () => {},
        })
        return outcome.kind === 'built'
          ? { kind: 'built', folder: outcome.folder }
          : { kind: 'refused', why: 'no contours' }
      } catch (error) {
        return { kind: 'refused', why: error instanceof Error ? error.message : String(error) }
      }
    },
  }
}
