import { type DeclaredFiles, declaredName, yamlPaths } from '../../declared/declared-files.ts'
import { type DeclaredYaml, readYaml } from '../../declared/declared-yaml.ts'
import { type SourceDeclaration, sourceDeclaration } from '../../sources/declaration.ts'

/** The sources of data/sources, by id, each with its lines. */
export type DeclaredSources = ReadonlyMap<string, DeclaredYaml<SourceDeclaration>>

/**
 * Every file of data/sources.
 * @throws DeclarationError with the file, the line and the cause
 */
export function loadSources(files: DeclaredFiles): DeclaredSources {
  return new Map(
    yamlPaths(files, 'sources').map((path) => {
      const yaml = readYaml(files, path, sourceDeclaration)
      const { id } = yaml.value
      if (declaredName(path) !== id) yaml.fail(['id'], `"${id}" is not the name of the file`)
      return [id, yaml]
    }),
  )
}
