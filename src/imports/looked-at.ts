import { type Look, look } from '../own/guess/look.ts'
import type { Declarations } from '../publish/declarations.ts'
import { archiveFiles } from '../sources/formats/archive-files.ts'
import type { Engines } from '../sources/formats/engines.ts'
import { ProblemLog } from '../sources/problem.ts'
import type { ArchiveLook, OwnTasks } from './own-messages.ts'

/** What a first look finds: a file, or an archive of several. */
export async function lookedAt(
  { name, place, thisYear, worksheet, asOne }: OwnTasks['look']['asked'],
  bytes: Uint8Array,
  declarations: Pick<Declarations, 'sources' | 'cog'>,
  engines: Engines,
): Promise<Look | ArchiveLook> {
  // what is wrong with an archive is said where it is read as one file
  const archive = asOne ? null : await archiveFiles(bytes, engines, new ProblemLog(name))
  if (!archive) return look(name, bytes, place, declarations, engines, thisYear, worksheet?.name ?? null)
  const files = archive.files.map(({ path, bytes }) => ({ path, file: new Blob([bytes.slice()]) }))
  return { kind: 'archive', files, others: archive.others }
}
