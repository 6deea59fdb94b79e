import { mkdirSync } from 'node:fs'
import { readDeclarations } from '../../src/publish/declarations.ts'
import { loadSolver } from '../../src/solver/highs.ts'
import { declaredFolder } from '../declared/declared-folder.ts'
import { buildDeclared } from '../publish/build-declared.ts'
import { packagedCog } from '../sources/packaged-cog.ts'

/** What the build answers: the finished folder, or that it refuses to publish. */
export type Built =
  | { readonly kind: 'built'; readonly folder: string }
  | { readonly kind: 'refused'; readonly why: string }

export interface Builder {
  /** Builds one declared territory, as `npm run data -- <territory> --sources <folder> --offline --former …` does. */
  readonly build: (
    declaration: string,
    sources: string,
    out: string,
    holder: string | null,
    former: readonly string[],
  ) => Promise<Built>
}

/** The project's own build, over a folder of declarations. The only file of the attack that knows the code it attacks. */
export async function builder(data: string): Promise<Builder> {
  const declarations = readDeclarations(declaredFolder(data), packagedCog())
  const solver = await loadSolver()
  return {
    build: async (declaration, folder, out, holder, former) => {
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
          former,
          declarations,
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
