import { sha256 } from '../lib/sha256.ts'
import { baseName, fillTemplate, namesOf, ofDepartement, pathsNamed } from '../sources/file-names.ts'
import { type Engines, NO_ENGINES } from '../sources/formats/engines.ts'
import type { FoundFile } from '../sources/located-file.ts'
import { isShapefile, withParts } from '../sources/loose-shapefile.ts'
import { ProblemLog } from '../sources/problem.ts'
import { fetchByHand, severalFiles, writeByHand } from '../sources/problem-words.ts'
import type { BuildEffects } from './build-effects.ts'
import type { Files } from './folder/files.ts'

/** Where a reader puts files: in no folder of the machine. */
const HERE = { fr: 'cette page', en: 'this page' }

/** What a build in memory has written: the files of each folder, by `area/name`. */
export type WrittenFolders = ReadonlyMap<string, Files>

/**
 * The effects of a build that touches nothing: the producers' files are given, and the folders stay in memory.
 * @param given producers' files by name
 * @param assigned the file of a source, by its id, whatever its name
 */
export function memoryEffects(
  given: ReadonlyMap<string, Uint8Array>,
  log: (step: string) => void,
  engines: Engines = NO_ENGINES,
  assigned: ReadonlyMap<string, string> = new Map(),
): { readonly effects: BuildEffects; readonly written: WrittenFolders } {
  const written = new Map<string, Files>()
  const effects: BuildEffects = {
    engines,
    async find(source, territory): Promise<FoundFile> {
      const problems = new ProblemLog(source.id)
      const own = assigned.get(source.id)
      const named = () =>
        ofDepartement(pathsNamed([...given.keys()], namesOf(source, territory)), territory.communes)
      // a file that its reader has said to be of one source is of no other
      const isFree = (path: string) => ![...assigned.values()].includes(path)
      const paths = own === undefined ? named().filter(isFree) : [own]
      const path = paths.at(-1)
      const alone = path === undefined ? undefined : given.get(path)
      const bytes =
        path !== undefined && alone && isShapefile(path)
          ? withParts(path, [...given.keys()], (one) => given.get(one))
          : alone
      if (path === undefined || bytes === undefined) {
        const byHand = source.page.startsWith('docs/') ? writeByHand : fetchByHand
        const files = source.files.map((name) => fillTemplate(name, territory))
        problems.add(byHand(files.join(' / '), source.page, HERE))
        return { file: null, problems: problems.problems }
      }
      const file = baseName(path)
      if (paths.length > 1) problems.add(severalFiles(file), { value: paths.map(baseName).join(', ') })
      return {
        file: { file, path, bytes, sha256: sha256(bytes), from: 'folder', origin: null },
        problems: problems.problems,
      }
    },
    stage({ area, name }, files) {
      const folder = `${area}/${name}`
      return {
        read: () => files,
        commit() {
          written.set(folder, files)
          return folder
        },
        discard: () => {},
      }
    },
    // a page knows of no release but those that its site serves: what it makes is not for publication as it is
    former: () => [],
    keepsReleases: false,
    published: () => null,
    // one territory is built at a time
    log: (_, step) => log(step),
  }
  return { effects, written }
}
