import type { ResolvedView } from '../atlas/view.ts'
import type { Lang } from '../i18n/lang.ts'
import { sheetWords } from '../i18n/words/sheet.ts'
import { ByMedium } from './ByMedium.tsx'

/** The numbers of sources in the list at the foot of a sheet, which paper cites; null where the list has not all of them. */
export function citedNumbers(sources: readonly string[], list: readonly string[] | null): string | null {
  const places = [...new Set(sources)].map((one) => list?.indexOf(one) ?? -1)
  return places.length === 0 || places.includes(-1) ? null : places.map((at) => at + 1).join(', ')
}

/** What a view says of its source. */
export const citedBy = ({ sourceLine, definition, lang }: ResolvedView) => ({
  text: sourceLine,
  sources: definition.sources.map(({ text }) => text),
  lang,
})

interface Props {
  /** in full */
  readonly text: string
  /** each as the list at the foot has it */
  readonly sources: readonly string[]
  readonly list: readonly string[] | null
  readonly lang: Lang
}

/** The source of what stands above: in full on screen, by its numbers on paper, where the list is a page away at most. */
export function SourceLine({ text, sources, list, lang }: Props) {
  const numbers = citedNumbers(sources, list)
  return (
    <p className="source-line">
      <ByMedium screen={text} paper={numbers === null ? null : sheetWords[lang].cited(numbers)} />
    </p>
  )
}
