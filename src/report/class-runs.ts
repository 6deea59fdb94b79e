import type { ClassOfYear } from '../atlas/class-history.ts'
import type { ResolvedView } from '../atlas/view.ts'
import { decapitalised } from '../atlas/view-texts.ts'
import { sheetWords } from '../i18n/words/sheet.ts'
import { STATE_WORDS } from '../i18n/words/values.ts'

/** The classes of a zone before the year shown, years of one class in a row told once; null where no year is before. */
export function classRunsText(
  history: readonly ClassOfYear[],
  { lang, classes, year: shown }: Pick<ResolvedView, 'lang' | 'classes' | 'year'>,
): string | null {
  const w = sheetWords[lang]
  const runs: { readonly name: string; readonly from: number; to: number }[] = []
  for (const { year, index, state } of history) {
    if (shown !== null && year >= shown) continue
    const name = (index === null ? state && STATE_WORDS[lang][state] : classes[index]?.label) ?? ''
    const last = runs.at(-1)
    if (last?.name === name) last.to = year
    else runs.push({ name, from: year, to: year })
  }
  if (runs.length === 0) return null
  return w.classesBefore(
    runs.map(({ name, from, to }) => w.classOfYears(decapitalised(name), from, to)).join(', '),
  )
}
