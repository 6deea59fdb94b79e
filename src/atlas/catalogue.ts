import * as v from 'valibot'
import { catalogue } from '../indicators/catalogue.ts'
import type { Territory } from '../indicators/territory.ts'
import { method } from '../methods/method.ts'
import { FOLDER_FORMAT } from '../territory/folder-format.ts'
import { commentaryRule } from './commentary-rule.ts'

/** What every territory shares. */
const shared = v.strictObject({
  ...catalogue.entries,
  methods: v.array(method),
  /** sentences of sheets; absent from what was published before there were any */
  commentary: v.optional(v.array(commentaryRule)),
})
export type Catalogue = v.InferOutput<typeof shared>

/** public/data/catalogue.json. */
export const catalogueFile = v.pipe(
  v.strictObject({ format: v.literal(FOLDER_FORMAT), ...shared.entries }),
  v.transform(({ format, ...shared }): Catalogue => shared),
)
/** What catalogue.json holds. */
export const toCatalogueFile = (shared: Catalogue): v.InferInput<typeof catalogueFile> => ({
  format: FOLDER_FORMAT,
  ...shared,
})

/**
 * The catalogue of a territory: what every territory shares, then what its own sources add. A measure of its own takes
 * the place of the shared one of that name: its results count the event of its plan.
 */
export const withTerritory = (
  shared: Catalogue,
  { catalogue: own }: Pick<Territory, 'catalogue'>,
): Catalogue =>
  own
    ? {
        ...shared,
        sources: [...shared.sources, ...own.sources],
        measures: [
          ...shared.measures.filter(({ id }) => !own.measures.some((measure) => measure.id === id)),
          ...own.measures,
        ],
        indicators: [...shared.indicators, ...own.indicators],
      }
    : shared
