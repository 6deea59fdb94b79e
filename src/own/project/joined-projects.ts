import type { OwnProject } from './project.ts'

type ProjectFile = OwnProject['files'][number]

/**
 * What two desks hold, as one project: that of the first, with the files that the other has beside its own. A file that
 * both have is described as either of them says.
 */
export function joinedProjects(first: OwnProject, other: OwnProject): OwnProject {
  const names = new Set(first.files.map(({ name }) => name))
  const copies = new Map(other.files.map((file) => [file.name, file]))
  return {
    ...first,
    files: [
      ...first.files.map((file) => describedAs(file, copies.get(file.name))),
      ...other.files.filter(({ name }) => !names.has(name)),
    ],
    derived: [...first.derived, ...other.derived],
    masked: first.masked || other.masked,
    accepted: [...new Map([...other.accepted, ...first.accepted].map((one) => [one.finding, one])).values()],
  }
}

/**
 * A file with what is said of its copy. A file that a territory is built of is taken as it was built; any other as its
 * copy, which was opened from it and described after it.
 */
function describedAs(file: ProjectFile, copy: ProjectFile | undefined): ProjectFile {
  if (!copy || !isSameContent(file, copy)) return file
  const provenance = file.provenance ?? copy.provenance
  const isBuilt = file.use?.kind === 'source' || file.use?.kind === 'work'
  if (isBuilt || copy.use === null) return { ...file, provenance }
  return { ...file, provenance, use: copy.use, worksheet: copy.worksheet }
}
const isSameContent = (one: ProjectFile, other: ProjectFile): boolean =>
  one.bytes === other.bytes && (one.sha256 === null || other.sha256 === null || one.sha256 === other.sha256)
