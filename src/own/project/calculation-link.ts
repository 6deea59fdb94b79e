import * as v from 'valibot'
import { labelText, readLabel } from '../../methods/link-label.ts'
import { type DerivedForm, derivedForm, type Taken } from '../overlay/derived-form.ts'

/**
 * A calculation of the reader's as a link carries it: the names of files and of columns, and what is done with them. No
 * figure of a file is in it.
 * `1!ratio!1000!per_1000!neutral!Pour_20mille!lens_2Ezip.OWN_LENS_ZIP__AUTORISES.2023!.PP_TOTAL.2023`
 */
export const calculationText = ({
  kind,
  scale,
  unit,
  direction,
  label,
  first,
  second,
}: DerivedForm): string =>
  [VERSION, kind, scale, unit, direction, labelText(label), takenText(first), takenText(second)].join('!')

const VERSION = '1'

const takenText = ({ file, measure, year }: Taken): string => [labelText(file ?? ''), measure, year].join('.')

/** The calculation of that text; null where it is none. */
export function readCalculation(text: string): DerivedForm | null {
  const [version, kind, scale, unit, direction, label = '', first = '', second = ''] = text.split('!')
  if (version !== VERSION) return null
  const taken = (part: string) => {
    const [file = '', measure = '', year] = part.split('.')
    return { file: file === '' ? null : readLabel(file), measure, year: Number(year) }
  }
  const form = {
    kind,
    scale: Number(scale),
    unit,
    direction,
    label: readLabel(label),
    first: taken(first),
    second: taken(second),
  }
  const parsed = v.safeParse(derivedForm, form)
  return parsed.success ? parsed.output : null
}
