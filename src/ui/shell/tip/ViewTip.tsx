import { useMemo } from 'react'
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
  hovered: string | null
  onClose: () => void
  /** pixels at the foot of the map that it stands over */
  onCover: (pixels: number) => void
  /** opens the card of a zone, on a phone, where it is not beside the map */
  onCard: (code: string) => void
}

/** The tooltip of the zone that the pointer, a finger or the keyboard is on. */
export function ViewTip({ opened, view, hovered, onClose, onCover, onCard }: Props) {
  const phone = usePhone()
  const { indicator, level, lang } = view.choice
  const code = hovered ?? (phone ? (view.card?.zone.code ?? null) : null)
  const tip = useMemo(() => (code === null ? null : zoneTip(view, code)), [view, code])
  const isPlain = view.method === null && !view.isDifference
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
          <ZoneTip tip={tip} series={series} lang={lang} onCard={phone ? () => onCard(code) : undefined} />
        </MapTip>
      )}
    </>
  )
}
