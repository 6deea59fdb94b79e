import type { Lang } from '../../i18n/lang.ts'
import { quoted } from '../../i18n/quoted.ts'
import { ownKeepWords } from '../../i18n/words/own-keep.ts'
import type { OwnDesk } from '../../imports/own-desk.ts'
import type { GivenFile } from '../../imports/own-file.ts'
import { isProjectFile, type ProjectContent, readProjectFile } from '../../imports/project-file.ts'

/** What a project makes, once its files are open. */
export interface Made {
  readonly makes: 'territory' | 'figures'
  /** names of the files of the project */
  readonly names: ReadonlySet<string>
}

/** What became of the files that were given to a desk. */
export interface Gave {
  /** messages on the project files, a line each */
  readonly said: readonly string[]
  /** what the last project among them makes; null where there is none, or it asks for files that were not given */
  readonly made: Made | null
  /** a project of another territory of the site, which is to be opened there with the files that were given beside it */
  readonly elsewhere: { readonly territory: string; readonly files: readonly GivenFile[] } | null
}

/**
 * Opens files on a desk; a project file among them opens what it holds, as its reader had taken it. Of projects of several
 * other territories the first is to be opened on its own.
 * @param here id of the territory of the desk
 * @param site ids of the territories of the site
 */
export async function giveFiles(
  desk: OwnDesk,
  given: readonly GivenFile[],
  { here, site }: { readonly here: string; readonly site: readonly string[] },
  lang: Lang,
): Promise<Gave> {
  const w = ownKeepWords[lang]
  const plain: GivenFile[] = []
  const said: string[] = []
  const opened: ProjectContent[] = []
  let elsewhere: Gave['elsewhere'] = null
  for (const one of given) {
    if (!(await isProjectFile(one.file))) {
      plain.push(one)
      continue
    }
    const read = await readProjectFile(one.file)
    if (!read.ok) {
      const { kind, cause } = read.error
      said.push(kind === 'newer' ? w.newer(cause) : w.notProject)
      continue
    }
    const { territory, epci } = read.value.project
    if (epci !== null || territory === here || !site.includes(territory)) opened.push(read.value)
    else if (elsewhere) said.push(w.notOpened(one.name, territory))
    else elsewhere = { territory, files: [one] }
  }
  for (const content of opened) await openProject(desk, content)
  if (elsewhere) elsewhere = { ...elsewhere, files: [...elsewhere.files, ...plain] }
  else if (plain.length > 0) await desk.add(plain)
  let made: Made | null = null
  for (const content of opened) {
    const { epci, territory, files } = content.project
    const names = new Set(files.map(({ name }) => name))
    const wanted = wantedOf(content, elsewhere ? [] : plain)
    if (wanted.length === 0) {
      if (epci !== null) await desk.build(epci, lang)
      made = { makes: epci === null ? 'figures' : 'territory', names }
    }
    const asked = desk
      .state()
      .files.flatMap(({ name, state }) =>
        names.has(name) && state.kind === 'asked' ? [quoted(name, lang)] : [],
      )
    said.push(
      [
        w.reopened,
        ...(territory === here || epci !== null ? [] : [w.otherTerritory(territory)]),
        ...(wanted.length > 0 ? [w.wants(wanted.join(', '))] : []),
        ...(asked.length > 0 ? [w.describe(asked.join(', '))] : []),
      ].join(' '),
    )
  }
  return { said, made, elsewhere }
}

/** Opens what a project holds, as it says. */
function openProject(desk: OwnDesk, { project, files }: ProjectContent): Promise<void> {
  const known = new Map(project.files.map((one) => [one.name, one]))
  desk.expect(project)
  return desk.reopen(
    files.map(({ name, file }): GivenFile => {
      const { use, worksheet = null } = known.get(name) ?? {}
      return { name, file, worksheet, ...(use && { use }) }
    }),
    project,
  )
}

/** The files that a project asks for, and neither holds nor was given with. The sheets of a workbook come with it. */
function wantedOf({ project, files }: ProjectContent, given: readonly GivenFile[]): string[] {
  const held = new Set(files.map(({ name }) => name))
  const beside = new Set(given.map(({ name }) => name))
  const lacking = project.files.filter(({ name }) => !held.has(name))
  const wanted = new Set(lacking.map(({ name, worksheet }) => worksheet?.workbook ?? name))
  // a file of an archive comes with it
  return [...wanted].filter(
    (name) => !beside.has(name) && ![...beside].some((archive) => name.startsWith(`${archive} [`)),
  )
}
