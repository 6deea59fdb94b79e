import * as v from 'valibot'
import { text } from '../i18n/declared-text.ts'
import { webAddress } from '../lib/web-address.ts'
import { FOLDER_FORMAT } from '../territory/folder-format.ts'

/**
 * site.json: what the publisher of the atlas says about itself: legal notice, accessibility statement, sources,
 * licence. Declared in data/site/site.yaml, checked strictly, shown by the footer and its pages.
 */

/** RGAA 4.1: a statement holds one of these, and only "non" without an audit. */
export const CONFORMITIES = ['full', 'partial', 'none'] as const

/** The pages of the footer: the law asks for the first two, whoever reuses the data for the others. */
const PAGES = ['legal', 'accessibility', 'sources', 'licence'] as const

const sitePage = v.strictObject({
  id: v.picklist(PAGES),
  title: text,
  sections: v.array(
    v.strictObject({
      heading: text,
      /** one that speaks of a territory, by its id, is left out of a site that does not have it */
      paragraphs: v.array(v.strictObject({ ...text.entries, territory: v.optional(v.string()) })),
      /** name and value, e.g. the director of publication; a value is null until the publisher declares it */
      fields: v.optional(v.array(v.strictObject({ label: text, value: v.nullable(text) })), []),
      links: v.optional(v.array(v.strictObject({ label: text, href: v.pipe(v.string(), v.url()) })), []),
    }),
  ),
})

/** Who may show the site in a frame: any site, none, or those of these origins (and the site itself). */
const framing = v.union([
  v.picklist(['any', 'none']),
  v.pipe(v.array(v.pipe(v.string(), v.regex(/^https?:\/\/(\*\.)?[a-z0-9.-]+(:\d+)?$/))), v.minLength(1)),
])
export type Framing = v.InferOutput<typeof framing>

/** data/site/site.yaml, whose form has a number of its own: a publisher's file is not rewritten when the folder's form changes. */
export const declaredSite = v.strictObject({
  format: v.literal(1),
  title: text,
  /** shown in place of a field that the publisher has not declared */
  undeclared: text,
  /** who publishes, and where: what a portal that harvests the open data is told; each is null until it is declared */
  publisher: v.optional(
    v.strictObject({
      name: v.nullable(text),
      /** public address of the site, which ends with "/" */
      address: v.nullable(v.pipe(webAddress, v.endsWith('/'))),
      /** "mailto:" and an address, or a page */
      contact: v.nullable(v.union([webAddress, v.pipe(v.string(), v.regex(/^mailto:[^\s@]+@[^\s@]+$/))])),
    }),
    { name: null, address: null, contact: null },
  ),
  framing: v.optional(framing, 'any'),
  /** addresses, `{siren}` in them, where a page may ask for the contours of an intercommunality */
  contours: v.optional(v.array(v.pipe(webAddress, v.includes('{siren}', 'has no {siren}'))), []),
  accessibility: v.strictObject({
    conformity: v.picklist(CONFORMITIES),
    /** the mention that the law asks for on every page: "Accessibilité : non conforme" */
    mention: text,
  }),
  pages: v.pipe(
    v.array(sitePage),
    v.check(
      (pages) => PAGES.every((id) => pages.filter((page) => page.id === id).length === 1),
      `each of these once: ${PAGES.join(', ')}`,
    ),
  ),
})

/** public/data/site.json. */
export const site = v.strictObject({ ...declaredSite.entries, format: v.literal(FOLDER_FORMAT) })
/** What site.json holds. */
export const toSiteFile = (declared: v.InferOutput<typeof declaredSite>): Site => ({
  ...declared,
  format: FOLDER_FORMAT,
})

export type Site = v.InferOutput<typeof site>
export type SitePage = v.InferOutput<typeof sitePage>
