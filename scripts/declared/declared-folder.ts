import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { DeclaredFiles } from '../../src/declared/declared-files.ts'
import { declaredText } from '../../src/declared/declared-text.ts'

/**
 * The declarations of a folder of this machine.
 * @param elsewhere paths whose file stands outside of the folder, with the place where it stands
 */
export function declaredFolder(
  folder: string,
  elsewhere: Readonly<Record<string, string>> = {},
): DeclaredFiles {
  const placeOf = (path: string) => elsewhere[path] ?? join(folder, path)
  const shown = (path: string) => relative(process.cwd(), placeOf(path))
  return {
    text(path) {
      const bytes = orNull(() => readFileSync(placeOf(path)))
      return bytes && declaredText(bytes, shown(path))
    },
    names: (part) => orNull(() => readdirSync(join(folder, part)).sort()) ?? [],
    shown,
  }
}

/** Null where there is no such file or folder. */
function orNull<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
