import * as v from 'valibot'
import { exhausted } from '../lib/exhausted.ts'

/** Most maps that are read side by side. */
export const MOST_PANELS = 9

/** What the maps of small multiples differ by. */
export type PanelsChoice =
  /** one map a year of the indicator, the latest nine */
  | { readonly by: 'years' }
  /** other indicators beside the one chosen, counted in the same unit */
  | { readonly by: 'indicators'; readonly ids: readonly string[] }
  /** the zones of each of these territories (groups of communes, or communes) */
  | { readonly by: 'territories'; readonly codes: readonly string[] }

const listOf = (item: RegExp, most: number) =>
  v.pipe(
    v.array(v.pipe(v.string(), v.regex(item))),
    v.minLength(1),
    v.maxLength(most),
    v.check((list) => new Set(list).size === list.length),
  )

/** `years`, `indicators.vacancy_rate.sru_rate`, `territories.g1.g2`, as links write it. */
export const panelsText = (panels: PanelsChoice): string => {
  switch (panels.by) {
    case 'years':
      return 'years'
    case 'indicators':
      return ['indicators', ...panels.ids].join('.')
    case 'territories':
      return ['territories', ...panels.codes].join('.')
    default:
      return exhausted(panels)
  }
}

/** The schema of what links write. */
export const panelsParam = v.pipe(
  v.string(),
  v.maxLength(700),
  v.transform((text) => {
    const [by, ...list] = text.split('.')
    return by === 'years' && list.length > 0
      ? { by: 'none' }
      : { by, ...(by === 'indicators' && { ids: list }), ...(by === 'territories' && { codes: list }) }
  }),
  v.variant('by', [
    v.object({ by: v.literal('years') }),
    v.object({ by: v.literal('indicators'), ids: listOf(/^[a-z0-9][a-z0-9_-]{0,63}$/, MOST_PANELS - 1) }),
    v.object({ by: v.literal('territories'), codes: listOf(/^[A-Za-z0-9-]{1,32}$/, MOST_PANELS) }),
  ]),
)
