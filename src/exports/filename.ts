import type { ResolvedView } from '../atlas/view.ts'
import { plainText } from '../lib/plain-text.ts'

/** Letters of a title in the name of a file. */
const LONGEST = 60

/** "2023-2028": the same in every language, as data. */
export const periodText = ({ start, end }: NonNullable<ResolvedView['period']>): string => `${start}-${end}`

type Dated = Pick<ResolvedView, 'year' | 'period'>

const whenText = ({ year, period }: Dated): string =>
  period ? periodText(period) : year === null ? '' : String(year)

/** A name that any file system takes: "demo_fragility_iris_2024.svg", "demo_vacancy-rate_difference_iris_2016-2022.csv". `form` tells two files of one type apart. */
export function fileName(view: ResolvedView, extension: string, form = ''): string {
  const { territory, indicator, choice, sides, title } = view
  // of two maps: what both show, from A to B, each once
  const once = (texts: readonly string[]) => [...new Set(texts)].join('-')
  const parts = [
    territory.id,
    // the id of an indicator of the reader's own is made of the names of its files and columns: its title says it better
    indicator.section === 'own'
      ? title.slice(0, LONGEST)
      : once(sides ? [sides.a.indicator, sides.b.indicator] : [indicator.id]),
    sides ? 'difference' : '',
    choice.level,
    once((sides ? [sides.a, sides.b] : [view]).map(whenText)),
    form,
  ]
  const stem = parts
    .map((part) => plainText(part).replaceAll(' ', '-'))
    .filter((part) => part !== '')
    .join('_')
  return `${stem}.${extension}`
}
