import type { ProblemLog } from '../problem.ts'
import { damagedFile, tooLong } from '../problem-words.ts'
import { dataMembers, LARGEST, LONGEST_MS, TooLong, unzip } from '../zip.ts'
import type { Engines } from './engines.ts'
import type { FileKind } from './sniff.ts'

type Members = Record<string, Uint8Array>

/** What `read` makes of a binary file; null, logged, where the file is damaged or takes too long. */
export async function undamaged<T>(
  kind: FileKind,
  log: ProblemLog,
  read: () => Promise<T>,
): Promise<T | null> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof TooLong) log.add(tooLong)
    else log.add(damagedFile(kind))
    return null
  }
}

/** The files of an archive; null, logged, where it is damaged, too large, or too long to open. */
export async function openArchive(
  kind: 'zip' | '7z',
  bytes: Uint8Array,
  engines: Engines,
  log: ProblemLog,
): Promise<Members | null> {
  if (kind === 'zip') return unzip(bytes, log, engines.clock)
  return undamaged(kind, log, async () => {
    const files = await engines.sevenZip(bytes, LARGEST, LONGEST_MS)
    if (!files) log.add(tooLong)
    return files
  })
}

/** Names of the files of an archive that may be read: by preference of extension, then the largest first. */
export const candidates = (
  members: Members,
  extensions: readonly (readonly string[])[],
  isWanted: (name: string) => boolean = () => true,
): string[] => {
  const size = (name: string) => members[name]?.length ?? 0
  return extensions.flatMap((some) =>
    dataMembers(members, some)
      .filter(isWanted)
      .sort((a, b) => size(b) - size(a)),
  )
}
