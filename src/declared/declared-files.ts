/** The declared files that a build reads: a folder of the machine, or texts that a page holds. */
export interface DeclaredFiles {
  /**
   * @param path from the folder of declarations, `/` between
   * @returns null where there is no such file
   */
  text(path: string): string | null
  /** names of the files of a folder, in order; none where there is no such folder */
  names(folder: string): readonly string[]
  /** a path as messages show it */
  shown(path: string): string
}

/** Texts by path, as the files that they would be. */
export function declaredTexts(texts: Readonly<Record<string, string>>): DeclaredFiles {
  return {
    text: (path) => (Object.hasOwn(texts, path) ? (texts[path] ?? null) : null),
    names: (folder) =>
      Object.keys(texts)
        .flatMap((path) => {
          const name = path.slice(folder.length + 1)
          return path.startsWith(`${folder}/`) && !name.includes('/') ? [name] : []
        })
        .sort(),
    shown: (path) => path,
  }
}

/** The paths of the YAML files of a folder, in the order of their names. */
export const yamlPaths = (files: DeclaredFiles, folder: string): string[] =>
  files
    .names(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`)

/** `dijon` of `plans/dijon.yaml`: the name that the declaration must give itself. */
export const declaredName = (path: string): string =>
  path.slice(path.lastIndexOf('/') + 1).replace(/\.yaml$/, '')
