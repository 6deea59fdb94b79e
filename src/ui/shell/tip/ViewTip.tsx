import { useMemo } from 'react'
import { comparedTip } from '../../../atlas/compared-tip.ts'
import { MOST_COMPARED } from '../../../atlas/most-compared.ts'
import type { Opened } from '../../../atlas/resolve-input.ts'
import type { ResolvedView } from '../../../atlas/view.ts'
import { zoneSeries } from '../../../atlas/zone-detail.ts'
import { zoneTip } from '../../../atlas/zone-tip.ts'
import { ZoneTip } from '../../../card/ZoneTip.tsx'
import { usePhone } from '../layout/use-wide.ts'
import { MapTip } from './MapTip.tsx'

interface Props {
  opened: Opened
  view: ResolvedView
  /** the map beside it, whose value is told as well; null where there is one map */
  beside: ResolvedView | null
  hovered: string | null
  /** on a phone, the zone chosen is told where none is pointed at */
  tellsChosen: boolean
  onClose: () => void
  /** pixels at the foot of the map that it stands over */
  onCover: (pixels: number) => void
  /** opens the card of a zone, on a phone, where it is not beside the map */
  onCard: (code: string) => void
  /** another zone is to be put beside the one chosen */
  onAdd: () => void
}

/** The tooltip of the zone that the pointer, a finger or the keyboard is on. */
export function ViewTip({
  opened,
  view,
  beside,
  hovered,
  tellsChosen,
  onClose,
  onCover,
  onCard,
  onAdd,
}: Props) {
  const phone = usePhone()
  const { indicator, level, lang, selection } = view.choice
  const code = hovered ?? (phone && tellsChosen ? (view.card?.zone.code ?? null) : null)
  const tip = useMemo(() => tipOf(view, beside, code), [view, beside, code])
  const canAdd = view.card?.zone.code === code && !view.isDifference && selection.length < MOST_COMPARED
  const isPlain = view.method === null && !view.isDifference && beside === null
  const series = useMemo(
    () =>
      code === null || !isPlain ? [] : zoneSeries({ ...opened, choice: { indicator, level, lang } }, code),
    [opened, indicator, level, lang, isPlain, code],
  )
  return (
    <>
      {/* there before it has anything to say, as screen readers ask of what they are to announce */}
      <p className="visually-hidden" role="status">
        {tip && [tip.name, tip.place, tip.value, ...tip.lines].filter((line) => line !== '').join(', ')}
      </p>
      {code !== null && tip && (
        <MapTip code={code} onClose={onClose} onCover={onCover}>
          <ZoneTip
            tip={tip}
            series={series}
            lang={lang}
            onCard={phone ? () => onCard(code) : undefined}
            onAdd={canAdd ? onAdd : undefined}
            isCompared={selection.length > 1}
          />
        </MapTip>
      )}
    </>
  )
}

function tipOf(view: ResolvedView, beside: ResolvedView | null, code: string | null) {
  if (code === null) return null
  return beside ? comparedTip({ first: view, second: beside }, code) : zoneTip(view, code)
}
