import { MOST_COMPARED } from '../atlas/most-compared.ts'
import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import { formatNumber } from '../i18n/format.ts'
import { cardWords } from '../i18n/words/card.ts'

interface Props {
  view: ResolvedView
  /** whose card it is */
  zone: ViewZone
  /** the next zone picked is put beside those that are compared */
  adding: boolean
  onAdd: () => void
  onSelection: ((codes: readonly string[]) => void) | undefined
}

/** On a card: how its zone comes into the comparison; once it is there, that it is, how many there may be, the way out. */
export function CompareWays({ view, zone, adding, onAdd, onSelection }: Props) {
  const { lang, choice } = view
  const { selection } = choice
  const w = cardWords[lang]
  const add = (label: string) => (
    <button
      id="compare-add"
      type="button"
      className="button compare-add"
      aria-pressed={adding}
      onClick={onAdd}
    >
      {adding ? w.adding : label}
    </button>
  )
  if (selection.length < 2) return add(w.add)
  const isCompared = selection.slice(0, MOST_COMPARED).some((code) => code === zone.code)
  const most = formatNumber(MOST_COMPARED, lang)
  const count = formatNumber(Math.min(selection.length, MOST_COMPARED), lang)
  return (
    <div className="compare-ways">
      <p className="soft">{isCompared ? w.compared(count, most) : w.notCompared(most)}</p>
      {selection.length < MOST_COMPARED && add(w.addAnother)}
      {isCompared && onSelection && (
        <button
          type="button"
          className="button"
          onClick={() => onSelection(selection.filter((code) => code !== zone.code))}
        >
          {w.leaveComparison}
        </button>
      )}
    </div>
  )
}
