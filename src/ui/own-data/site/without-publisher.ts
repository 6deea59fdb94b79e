import type { Site } from '../../../atlas/site.ts'
import { contentName } from '../../../lib/content-name.ts'
import { escapeMarkup } from '../../../lib/escape-markup.ts'
import { EDITION_META } from '../../opening/opening-file.ts'
import { type BuiltSite, INDEX, PAGE, textIn } from './site-with.ts'

/** What only a site that knows its own address has: the site map, the catalogue of portals, oEmbed answers. */
const OF_AN_ADDRESS = /^(sitemap\.xml|data\/catalogue\.jsonld|.*\.oembed\.json)$/
/** Tags of a page that claim its address, or make a card of it. */
const CLAIMS =
  /<(?:link rel="(?:canonical|alternate" type="application\/json\+oembed)"|meta (?:property="og:|name="twitter:))[^>]*>/g

const encoder = new TextEncoder()

/**
 * A site that nobody is yet said to publish: whoever takes it away puts it at an address that is not known, under a name
 * that is not declared. Neither the address nor the legal notice of the site that it is taken from goes with it.
 */
export function withoutPublisher({ files: site, index, said }: BuiltSite): BuiltSite {
  const { address } = said.publisher
  const alone = undeclared(said)
  const files = new Map([...site].filter(([path]) => !OF_AN_ADDRESS.test(path)))
  const write = (path: string, text: string) => files.set(path, encoder.encode(text))
  if (address !== null)
    for (const path of [...files.keys()].filter((one) => one.endsWith('.html')))
      write(path, pageWithoutAddress(textIn(files, path), path, address))
  const { edition } = index
  const prefix = `data/${edition.shared}/`
  write(`${prefix}site.json`, JSON.stringify(alone))
  // what is said is in the name of the folder: an address never gives two contents
  const shared = [...files].filter(([path]) => path.startsWith(prefix))
  const folder = `shared-${contentName(shared.map(([path, bytes]) => [path.slice(prefix.length), bytes]))}`
  for (const [path, bytes] of shared) {
    files.delete(path)
    files.set(`data/${folder}/${path.slice(prefix.length)}`, bytes)
  }
  for (const path of [...files.keys()].filter((one) => PAGE.test(one)))
    write(path, pageWithShared(textIn(files, path), edition.shared, folder))
  const next = { ...index, edition: { ...edition, shared: folder } }
  write(INDEX, JSON.stringify(next))
  return { files, index: next, said: alone }
}

/** What a site says where its publisher has declared nothing of themselves. */
const undeclared = (said: Site): Site => ({
  ...said,
  publisher: { name: null, address: null, contact: null },
  pages: said.pages.map((page) => ({
    ...page,
    sections: page.sections.map((section) => ({
      ...section,
      fields: section.fields.map(({ label }) => ({ label, value: null })),
    })),
  })),
})

/** A page whose addresses begin at itself. */
function pageWithoutAddress(html: string, path: string, address: string): string {
  const root = '../'.repeat(path.split('/').length - 1) || './'
  return html.replace(CLAIMS, '').replaceAll(escapeMarkup(address), root).replaceAll(address, root)
}

const pageWithShared = (html: string, former: string, folder: string): string =>
  html.replace(
    new RegExp(`(<meta name="${EDITION_META}" content=")([^"]*)`),
    (_, before: string, list: string) =>
      before +
      list
        .split(' ')
        .map((one) => (one === former ? folder : one))
        .join(' '),
  )
