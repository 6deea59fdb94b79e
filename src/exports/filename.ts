import type { ResolvedView } from '../atlas/view.ts'

/** A name that any file system takes: "demo_fragility_iris_2024.svg". `form` tells two files of one type apart. */
export function fileName(view: ResolvedView, extension: string, form = ''): string {
  const { territory, indicator, choice, year } = view
  const parts = [territory.id, indicator.id, choice.level, year === null ? '' : String(year), form]
  const stem = parts
    .map((part) => part.toLowerCase().replace(/[^a-z0-9-]+/g, '-'))
    .filter((part) => part !== '')
    .join('_')
  return `${stem}.${extension}`
}
