import * as v from 'valibot'
import { line } from '../../i18n/declared-text.ts'
import { RATE_SCALES, type Unit } from '../../indicators/units.ts'
import { COUNT_UNITS, differenceUnit, OWN_UNITS, type OwnUnit, rateUnit, rateUnits } from '../own-unit.ts'

const taken = v.strictObject({
  /** the file of the reader's that gives the column; null of one that is published */
  file: v.nullable(line),
  measure: line,
  year: v.pipe(v.number(), v.integer()),
})
export type Taken = v.InferOutput<typeof taken>

/** A figure that a reader works out of two columns, of one table or of two: a small form, never code. */
export const derivedForm = v.strictObject({
  kind: v.picklist(['ratio', 'difference', 'change']),
  label: line,
  unit: v.picklist(OWN_UNITS),
  direction: v.picklist(['high_is_concern', 'low_is_concern', 'neutral']),
  /** ratio: numerator and denominator; difference and change: after and before */
  first: taken,
  second: taken,
  /** ratio only: 100 for a percentage, 1000 for a number per thousand */
  scale: v.picklist(RATE_SCALES),
})
export type DerivedForm = v.InferOutput<typeof derivedForm>

/** The files that a figure needs, each once. */
export const filesOfForm = ({ first, second }: Pick<DerivedForm, 'first' | 'second'>): readonly string[] => [
  ...new Set([first.file, second.file].filter((file) => file !== null)),
]

/** Figures with one more: it takes the place of one of the same name. */
export const withForm = (forms: readonly DerivedForm[], form: DerivedForm): readonly DerivedForm[] => [
  ...forms.filter(({ label }) => label !== form.label),
  form,
]

/** The units that the result of a computation can be of. */
export function unitsOfForm({ kind, scale }: Pick<DerivedForm, 'kind' | 'scale'>): readonly OwnUnit[] {
  switch (kind) {
    case 'ratio':
      return rateUnits(scale)
    case 'difference':
      return COUNT_UNITS
    case 'change':
      return ['percent']
  }
}

/** The unit of the result: from the one that its reader says, and what its columns are of. */
export function unitOfForm(
  { kind, unit, scale }: Pick<DerivedForm, 'kind' | 'unit' | 'scale'>,
  first: Unit = 'ratio',
  second: Unit = 'ratio',
): OwnUnit {
  switch (kind) {
    case 'ratio':
      return rateUnit(scale, unit, second)
    case 'difference':
      return differenceUnit(unit, first, second)
    case 'change':
      return 'percent'
  }
}
