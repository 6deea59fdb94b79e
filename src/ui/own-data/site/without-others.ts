import { methodFile } from '../../../atlas/method-address.ts'
import { siteFor } from '../../../atlas/site-for.ts'
import { galleryFile } from '../../../gallery/addresses.ts'
import { isOfView } from '../../../gallery/of-view.ts'
import { withPart } from '../../../gallery/page-part.ts'
import { LANGS, type Lang } from '../../../i18n/lang.ts'
import { contentName } from '../../../lib/content-name.ts'
import { EDITION_META, PREPARED_META } from '../../opening/opening-file.ts'
import { type BuiltSite, INDEX, PAGE, textIn } from './site-with.ts'

/** What the pages of the site say in place of what they said of the territories that are gone. */
export interface InTheirPlace {
  readonly methods: readonly string[]
  /** markup of the places where a method can be seen */
  readonly places: (method: string, lang: Lang) => string
  /** markup in place of the prepared views */
  readonly noViews: (lang: Lang) => string
}

const encoder = new TextEncoder()

/** Whether a file of a site is of one of its territories, or of a view of one. */
export const isOfTerritory = (path: string): boolean =>
  /^data\/(?!shared-)[^/]+\//.test(path) || isOfView(path)

/**
 * A site without any of its territories: their folders, prepared views and first pictures, and what its pages say of them.
 * @param kept id of the territory that the site will be of: what is said of it stays
 */
export function withoutOthers(
  { files: site, index, said }: BuiltSite,
  kept: string,
  { methods, places, noViews }: InTheirPlace,
): BuiltSite {
  const { edition, opens: _, ...list } = index
  const saidAlone = siteFor(said, [kept])
  const shared = [...site].flatMap(([path, bytes]): [string, Uint8Array][] => {
    const [, folder, name] = path.split('/')
    if (folder !== edition.shared || name === undefined) return []
    return [[name, name === 'site.json' ? encoder.encode(JSON.stringify(saidAlone)) : bytes]]
  })
  // what is said is in the name of the folder: an address never gives two contents
  const folder = `shared-${contentName(shared)}`
  const files = new Map(
    [...site].filter(([path]) => !isOfTerritory(path) && !path.startsWith(`data/${edition.shared}/`)),
  )
  for (const [name, bytes] of shared) files.set(`data/${folder}/${name}`, bytes)
  const write = (path: string, text: string) => files.set(path, encoder.encode(text))
  const next = { ...list, territories: [], edition: { ...edition, shared: folder, territories: {} } }
  write(INDEX, JSON.stringify(next))
  for (const path of [...files.keys()].filter((path) => PAGE.test(path)))
    write(path, pageWithoutOthers(textIn(files, path), folder))
  for (const lang of LANGS) {
    write(galleryFile(lang), withPart(textIn(files, galleryFile(lang)), 'views', noViews(lang)))
    for (const method of methods) {
      const path = methodFile(lang, method)
      write(path, withPart(textIn(files, path), 'places', places(method, lang)))
    }
  }
  return { files, index: next, said: saidAlone }
}

/** A page that names no territory, and for which no first picture was prepared. */
const pageWithoutOthers = (html: string, shared: string): string =>
  html
    .replace(new RegExp(`(<meta name="${EDITION_META}" content=")[^"]*`), `$1${shared}`)
    .replace(new RegExp(`(<meta name="${PREPARED_META}" content=')[^']*`), '$1{}')
