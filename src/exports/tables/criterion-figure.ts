import type { Lang } from '../../i18n/lang.ts'
import { sideWords } from '../../i18n/words/side-tables.ts'
import type { Criterion } from '../../methods/method.ts'
import { rounded } from '../rounded.ts'

type Unit = Pick<Criterion, 'unit'> | undefined

/** A figure of a criterion as a cell holds it: those of a mean are kept in hundredths. */
export const criterionFigure = (of: Unit, value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : rounded(of?.unit === 'mean' ? value / 100 : value)

/** What a figure of a criterion is in. */
export const criterionUnit = (of: Unit, lang: Lang): string =>
  of?.unit === 'mean' ? sideWords[lang].unit_mean : sideWords[lang].unit_percent
