import { sha256 } from './sha256.ts'

/** A name for what a folder holds: the same files, in whatever order, give the same. */
export function contentName(
  files: readonly (readonly [path: string, content: string | Uint8Array])[],
): string {
  const lines = files.map(([path, content]) => `${sha256(content)}  ${path}\n`)
  return sha256(lines.toSorted().join('')).slice(0, 12)
}
