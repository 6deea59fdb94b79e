import type { Lang } from '../../i18n/lang.ts'
import { ownKeepWords } from '../../i18n/words/own-keep.ts'
import type { OwnDesk } from '../../imports/own-desk.ts'
import type { GivenFile } from '../../imports/own-file.ts'
import { isProjectFile, type ProjectContent, readProjectFile } from '../../imports/project-file.ts'

interface Given {
  readonly name: string
  readonly file: Blob
}

/** What became of the files that were given to a desk. */
export interface Gave {
  /** messages on the project files, a line each */
  readonly said: readonly string[]
  /** what the last project among them makes; null where there is none, or it asks for files that it does not hold */
  readonly makes: 'territory' | 'figures' | null
  /** a project of another territory of the site, which is to be opened there */
  readonly elsewhere: { readonly territory: string; readonly files: readonly Given[] } | null
}

/**
 * Opens files on a desk; a project file among them opens what it holds, as its reader had taken it.
 * @param here id of the territory of the desk
 * @param site ids of the territories of the site
 */
export async function giveFiles(
  desk: OwnDesk,
  given: readonly Given[],
  { here, site }: { readonly here: string; readonly site: readonly string[] },
  lang: Lang,
): Promise<Gave> {
  const w = ownKeepWords[lang]
  const plain: Given[] = []
  const said: string[] = []
  let makes: Gave['makes'] = null
  let elsewhere: Gave['elsewhere'] = null
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
    const { territory, epci } = read.value.project
    if (epci === null && territory !== here && site.includes(territory)) {
      elsewhere = { territory, files: [one] }
      continue
    }
    const wanted = await openProject(desk, read.value, lang)
    if (wanted.length === 0) makes = epci === null ? 'figures' : 'territory'
    said.push(
      [
        w.reopened,
        ...(territory === here || epci !== null ? [] : [w.otherTerritory(territory)]),
        ...(wanted.length > 0 ? [w.wants(wanted.join(', '))] : []),
      ].join(' '),
    )
  }
  if (plain.length > 0) await desk.add(plain)
  return { said, makes, elsewhere }
}

/** Opens a project on a desk. It returns the files that it asks for and does not hold. */
async function openProject(desk: OwnDesk, { project, files }: ProjectContent, lang: Lang): Promise<string[]> {
  const held = new Set(files.map(({ name }) => name))
  const lacking = project.files.filter(({ name }) => !held.has(name))
  const known = new Map(project.files.map((one) => [one.name, one]))
  desk.expect(project)
  await desk.reopen(
    files.map(({ name, file }): GivenFile => {
      const { use, worksheet = null } = known.get(name) ?? {}
      return { name, file, worksheet, ...(use && { use }) }
    }),
    project,
  )
  // the sheets of a workbook come with it
  const wanted = [...new Set(lacking.map(({ name, worksheet }) => worksheet?.workbook ?? name))]
  if (project.epci !== null && wanted.length === 0) await desk.build(project.epci, lang)
  return wanted
}
