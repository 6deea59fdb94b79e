import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { distance } from 'fastest-levenshtein'
import type { Lang } from '../../src/i18n/lang.ts'
import type { SourceDeclaration } from '../../src/sources/declaration.ts'
import { sniff } from '../../src/sources/formats/sniff.ts'
import { kindWords } from '../../src/sources/problem-words.ts'

/** lines of one folder at most */
const MOST = 30
const PARTS = /\.(dbf|prj|shx|cpg|cst|qpj|sbn|sbx|origin\.json)$/i

/**
 * The files of the folders that no source of the territory reads, a line each: what it is by its bytes, the source whose
 * name is nearest, and the name that this source looks for.
 * @param used paths that are read
 * @param epci files that bear the code of another are of another territory
 */
export function unreadFiles(
  folders: readonly string[],
  used: ReadonlySet<string>,
  sources: Iterable<SourceDeclaration>,
  epci: string,
  lang: Lang,
): string[] {
  const declared = [...sources]
  const isOther = (name: string) => /\d{9}/.test(name) && !name.includes(epci)
  const paths = folders
    .flatMap((folder) => filesOf(folder))
    .filter((path) => !used.has(path) && !PARTS.test(path) && !isOther(basename(path)))
  const lines = paths.slice(0, MOST).map((path) => {
    const name = basename(path)
    const kind = kindWords(sniff(new Uint8Array(readFileSync(path))))[lang]
    const near = nearest(name, declared)
    const names = near?.files.join(', ').replaceAll('{epci}', epci) ?? ''
    return lang === 'fr'
      ? `${name} : lu par aucune source ; c’est ${kind} ; la source la plus proche, ${near?.id}, cherche ${names}`
      : `${name}: read by no source; this is ${kind}; the nearest source, ${near?.id}, looks for ${names}`
  })
  const more = paths.length - lines.length
  if (more > 0)
    lines.push(
      lang === 'fr' ? `et ${more} autres fichiers non lus` : `and ${more} other files that are not read`,
    )
  return lines
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
  } catch {
    return []
  }
}

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/\.[a-z0-9.]+$/, '')
    .replace(/\{epci\}|\d|[^a-z]/g, '')

/** The source one of whose names is nearest, by letters. */
function nearest(name: string, sources: readonly SourceDeclaration[]): SourceDeclaration | undefined {
  const gap = ({ files }: SourceDeclaration) =>
    Math.min(...files.map((file) => distance(plain(file), plain(name))))
  return [...sources].sort((a, b) => gap(a) - gap(b))[0]
}
