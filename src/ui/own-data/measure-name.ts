import type { Catalogue } from '../../atlas/catalogue.ts'
import type { Text } from '../../i18n/lang.ts'

/** The words of a measure; its id, or a column of the reader's own, where the catalogue has none. */
export const measureName = ({ measures }: Pick<Catalogue, 'measures'>, id: string): Text =>
  measures.find((measure) => measure.id === id)?.label ?? { fr: id, en: id }
