import type { Lang } from '../../i18n/lang.ts'
import { ownKeepWords } from '../../i18n/words/own-keep.ts'
import type { OwnDesk } from '../../imports/own-desk.ts'
import { isProjectFile, readProjectFile } from '../../imports/project-file.ts'

interface Given {
  readonly name: string
  readonly file: Blob
}

/**
 * Opens files on a desk; a project file among them opens what it holds, as its reader had taken it.
 * @returns messages on the project files, a line each
 */
export async function giveFiles(
  desk: OwnDesk,
  given: readonly Given[],
  territory: string,
  lang: Lang,
): Promise<string[]> {
  const w = ownKeepWords[lang]
  const plain: Given[] = []
  const said: string[] = []
  for (const one of given) {
    if (!(await isProjectFile(one.file))) {
      plain.push(one)
      continue
    }
    const read = await readProjectFile(one.file)
    if (!read.ok) {
      const { kind, cause } = read.error
      said.push(kind === 'newer' ? w.newer(cause) : w.notProject(cause))
      continue
    }
    const { project, files } = read.value
    const held = new Set(files.map(({ name }) => name))
    const lacking = project.files.filter(({ name }) => !held.has(name))
    // the sheets of a workbook come with it
    const wanted = [...new Set(lacking.map(({ name, worksheet }) => worksheet?.workbook ?? name))]
    said.push(
      [
        w.reopened,
        ...(project.territory === territory || project.epci !== null
          ? []
          : [w.otherTerritory(project.territory)]),
        ...(wanted.length > 0 ? [w.wants(wanted.join(', '))] : []),
      ].join(' '),
    )
    const known = new Map(project.files.map((one) => [one.name, one]))
    desk.expect(project)
    await desk.reopen(
      files.map(({ name, file }) => {
        const { use, worksheet = null } = known.get(name) ?? {}
        return { name, file, worksheet, ...(use && { use }) }
      }),
      project,
    )
    if (project.epci !== null && wanted.length === 0) await desk.build(project.epci, lang)
  }
  if (plain.length > 0) await desk.add(plain)
  return said
}
