import { fileSlug } from '../own/project/link-file.ts'
import type { GivenFile } from './own-file.ts'

/**
 * Files of names that tell them apart: figures are called by the name of their file, in small letters and digits. Two of one
 * name, as those of two folders, are two files; one of the name of a file that is open takes its place.
 * @param open names of the files that are open
 */
export function distinctNames(given: readonly GivenFile[], open: readonly string[]): GivenFile[] {
  const before = new Map(open.map((name) => [fileSlug(name), name]))
  const taken = new Set<string>()
  return given.map((one) => {
    const isFree = (name: string) => {
      const slug = fileSlug(name)
      return !taken.has(slug) && (before.get(slug) ?? name) === name
    }
    let name = one.name
    for (let n = 2; !isFree(name); n++) name = numbered(one.name, n)
    taken.add(fileSlug(name))
    return name === one.name ? one : { ...one, name }
  })
}

/** "a.csv" to "a (2).csv". */
function numbered(name: string, n: number): string {
  const [, stem = name, extension = ''] = /^(.+?)(\.[^.]*)?$/.exec(name) ?? []
  return `${stem} (${n})${extension}`
}
