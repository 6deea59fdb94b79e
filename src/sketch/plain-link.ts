import type { PartialChoice } from '../atlas/choice-url.ts'

/** What a first picture shows of a link. */
export interface PlainLink {
  readonly territory: string | null
  readonly partial: Pick<PartialChoice, 'indicator' | 'level' | 'year' | 'lang' | 'selection' | 'outlines'>
  /** whether the link says more than a territory */
  readonly isDetailed: boolean
}

/** Parameters that first pictures were prepared of, or do not show. */
const PREPARED = 't|i|l|y|s|q|n|u|w|h|z|g|e|a|o|title|legend|table|controls|theme|interaction'

/**
 * A link of parameters that first pictures were prepared of, as the atlas writes it or as someone writes it by hand:
 * in any order, without the version, with what a site that passes links on adds (utm_source, fbclid). Other parameters
 * (classes, thresholds, a camera) and a link that was damaged on its way are read by `parseChoice`, with the data.
 */
const PARAMETER = `(v=1|lang=(fr|en)|(${PREPARED}|[a-z_]{5,})=[^&=;]*)`
const PLAIN = new RegExp(`^(\\?${PARAMETER}(&${PARAMETER})*)?$`)

/** The choices that say more than a territory. */
const DETAIL = /^(lang|[^tv])$/

/**
 * Reads a link without any schema, which would take longer than the rest of the first script: a value that is not as it
 * should be names nothing that was prepared.
 * @param query of the page's address
 * @returns null where the link is not plain
 */
export function plainLink(query: string): PlainLink | null {
  if (!PLAIN.test(query)) return null
  const params = new URLSearchParams(query)
  const [indicator, level, year, selection] = ['i', 'l', 'y', 's'].map((key) => params.get(key) ?? undefined)
  return {
    territory: params.get('t'),
    partial: {
      ...(indicator !== undefined && { indicator }),
      // a level that is none is found nowhere
      ...(level !== undefined && { level: level as NonNullable<PartialChoice['level']> }),
      ...(year !== undefined && { year: Number(year) }),
      ...(selection !== undefined && { selection: selection.split(',') }),
      ...(params.get('lang') === 'en' && { lang: 'en' }),
      ...(params.get('q') === '0' && { outlines: false }),
    },
    isDetailed: [...params.keys()].some((key) => DETAIL.test(key)),
  }
}
