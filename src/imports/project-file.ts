import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { failure, ok, type Result } from '../lib/result.ts'
import { type OwnProject, type ProjectFault, readProject } from '../own/project/project.ts'

/** A project and its files, as a `.atlas.zip` holds them. */
export interface ProjectContent {
  readonly project: OwnProject
  /** those that it holds: a project may be handed on without the content of its files */
  readonly files: readonly { readonly name: string; readonly file: Blob }[]
}

const PROJECT = 'project.json'
const FILES = 'files/'

/** A project file, with the content of its files or without. */
export async function writeProjectFile({ project, files }: ProjectContent): Promise<Uint8Array> {
  const contents = await Promise.all(
    files.map(
      async ({ name, file }) => [`${FILES}${name}`, new Uint8Array(await file.arrayBuffer())] as const,
    ),
  )
  return zipSync({ [PROJECT]: strToU8(JSON.stringify(project, null, 1)), ...Object.fromEntries(contents) })
}

/** Whether a file is a project by its content: its first member is the project. */
export async function isProjectFile(file: Blob): Promise<boolean> {
  const start = new Uint8Array(await file.slice(0, 30 + PROJECT.length).arrayBuffer())
  return start[0] === 0x50 && start[1] === 0x4b && strFromU8(start.subarray(30), true) === PROJECT
}

/** A project file that was written by `writeProjectFile`, of this version or one before. */
export async function readProjectFile(file: Blob): Promise<Result<ProjectContent, ProjectFault>> {
  let members: Record<string, Uint8Array>
  try {
    members = unzipSync(new Uint8Array(await file.arrayBuffer()))
  } catch (error) {
    return failure({ kind: 'not_a_project', cause: error instanceof Error ? error.message : String(error) })
  }
  const read = readProject(strFromU8(members[PROJECT] ?? new Uint8Array()))
  if (!read.ok) return read
  const files = read.value.files.flatMap(({ name }) => {
    const content = members[`${FILES}${name}`]
    return content ? [{ name, file: new Blob([new Uint8Array(content)]) }] : []
  })
  return ok({ project: read.value, files })
}
