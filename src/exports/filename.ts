import type { ResolvedView } from '../atlas/view.ts'

/** "2023-2028": the same in every language, as data. */
export const periodText = ({ start, end }: NonNullable<ResolvedView['period']>): string => `${start}-${end}`

/** A name that any file system takes: "demo_fragility_iris_2024.svg", "demo_vacancy-rate_difference_iris.csv". `form` tells two files of one type apart. */
export function fileName(view: ResolvedView, extension: string, form = ''): string {
  const { territory, indicator, choice, year, period } = view
  const when = period ? periodText(period) : year === null ? '' : String(year)
  const parts = [territory.id, indicator.id, view.isDifference ? 'difference' : '', choice.level, when, form]
  const stem = parts
    .map((part) => part.toLowerCase().replace(/[^a-z0-9-]+/g, '-'))
    .filter((part) => part !== '')
    .join('_')
  return `${stem}.${extension}`
}
