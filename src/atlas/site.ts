import * as v from 'valibot'

/**
 * site.json: what the publisher of the atlas says about itself: legal notice, accessibility statement, sources,
 * licence. Declared in data/site/site.yaml, checked strictly, shown by the footer and its pages.
 */
const line = v.pipe(v.string(), v.minLength(1))
const text = v.strictObject({ fr: line, en: line })

/** RGAA 4.1: nothing else may be said, and "non" is the only one that may be said without an audit. */
export const CONFORMITIES = ['full', 'partial', 'none'] as const

const sitePage = v.strictObject({
  id: v.picklist(['legal', 'accessibility', 'sources', 'licence']),
  title: text,
  sections: v.array(
    v.strictObject({
      heading: text,
      paragraphs: v.array(text),
      /** name and value, e.g. the director of publication; a value is null until the publisher declares it */
      fields: v.optional(v.array(v.strictObject({ label: text, value: v.nullable(text) })), []),
      links: v.optional(v.array(v.strictObject({ label: text, href: v.pipe(v.string(), v.url()) })), []),
    }),
  ),
})

export const site = v.strictObject({
  format: v.literal(1),
  title: text,
  /** shown in place of a field that the publisher has not declared */
  undeclared: text,
  accessibility: v.strictObject({
    conformity: v.picklist(CONFORMITIES),
    /** the mention that the law asks for on every page: "Accessibilité : non conforme" */
    mention: text,
  }),
  pages: v.array(sitePage),
})

export type Site = v.InferOutput<typeof site>
export type SitePage = v.InferOutput<typeof sitePage>
