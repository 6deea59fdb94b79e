import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { distance } from 'fastest-levenshtein'
import type { Lang } from '../../src/i18n/lang.ts'
import type { Territory } from '../../src/indicators/territory.ts'
import type { SourceDeclaration } from '../../src/sources/declaration.ts'
import { namesOf, pathsNamed } from '../../src/sources/file-names.ts'
import { sniff } from '../../src/sources/formats/sniff.ts'
import { isPartOf } from '../../src/sources/loose-shapefile.ts'
import { kindWords } from '../../src/sources/problem-words.ts'
import { ORIGIN_SUFFIX } from './find-files.ts'

/** lines of one folder at most */
const MOST = 30
/** what lies beside a .shp */
const BESIDE = /\.(dbf|prj|shx|cpg|cst|qpj|sbn|sbx)$/i

/**
 * The files of the folders that no source of the territory reads, a line each: another edition of what one reads; else what
 * it is by its bytes, the source whose name is nearest, and the name that this source looks for.
 * @param used paths that are read, and the source that reads each
 * @param contours schematic where no contours were found, without which no other source is read
 * @param epci files that bear the code of another are of another territory
 */
export function unreadFiles(
  folders: readonly string[],
  used: ReadonlyMap<string, string>,
  sources: Iterable<SourceDeclaration>,
  epci: string,
  lang: Lang,
  contours: Territory['contours'] = 'official',
): string[] {
  const declared = [...sources]
  const isPart = (path: string) => BESIDE.test(path) && isPartOf(path, used.keys())
  const fits = (name: string, source: SourceDeclaration) =>
    pathsNamed([name], namesOf(source, { epci, communes: [] })).length > 0
  /** Said of a file that a source would read, had it not another one, or were it used. */
  const editionOf = (name: string): string | null => {
    for (const [path, id] of used) {
      const source = declared.find((one) => one.id === id)
      if (!source || !fits(name, source)) continue
      return lang === 'fr'
        ? `${name} : aussi pour ${id}, qui lit ${basename(path)} ; un seul fichier est lu : retirer celui qui ne doit pas l’être`
        : `${name}: for ${id} too, which reads ${basename(path)}; one file alone is read: take away the one that is not to be`
    }
    const idle = declared.find((one) => fits(name, one))
    if (!idle) return null
    if (contours === 'schematic')
      return lang === 'fr'
        ? `${name} : pour ${idle.id}, non lu : sans les contours officiels de ses communes, le territoire garde les chiffres et les contours de son plan`
        : `${name}: for ${idle.id}, not read: without the official contours of its communes, the territory keeps the figures and contours of its plan`
    return lang === 'fr'
      ? `${name} : pour ${idle.id}, que ce territoire ne lit pas : absente de « sources » dans sa déclaration, ou une autre donne déjà ces contours`
      : `${name}: for ${idle.id}, which this territory does not read: not among "sources" in its declaration, or another gives these contours already`
  }
  const isOther = (name: string) => /\d{9}/.test(name) && !name.includes(epci)
  const paths = folders
    .flatMap((folder) => filesOf(folder))
    .filter(
      (path) => !used.has(path) && !path.endsWith(ORIGIN_SUFFIX) && !isPart(path) && !isOther(basename(path)),
    )
  const lines = paths.slice(0, MOST).map((path) => {
    const name = basename(path)
    const edition = editionOf(name)
    if (edition !== null) return edition
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
