import { useEffect, useState } from 'react'
import { figureSvg } from '../../../exports/svg.ts'
import { type FigureSettings, PX_PER_MM, pixelsOf } from '../../../figure/figure-settings.ts'
import type { FittedSheet } from '../../../figure/fitted-sheet.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { figureDialogWords } from '../../../i18n/words/figure-dialog.ts'

/** Settings change as they are typed: the picture is drawn once they stop. */
const PAUSE_MS = 200

/** The very file that would be given, shown as a picture, and what its size did to it. */
export function FigurePreview({ fitted, settings }: { fitted: FittedSheet; settings: FigureSettings }) {
  const { view } = fitted.props
  const { lang } = view
  const w = figureDialogWords[lang]
  const address = usePicture(fitted, settings)
  const [width, height] = pixelsOf(settings.size, settings.dpi)
  const shown = fitted.fits ? height : Math.round((fitted.height * settings.dpi) / 96)
  return (
    <div className="figure-preview">
      {address === null ? (
        <p className="soft">{w.waiting}</p>
      ) : (
        <img src={address} alt={`${w.preview}. ${settings.title || view.title}`} />
      )}
      <p className="soft" role="status">
        {w.pixels(formatNumber(width, lang), formatNumber(shown, lang))}.{' '}
        {fitted.scale < 1 && w.smaller(formatNumber(fitted.scale * 100, lang))}{' '}
        {!fitted.fits && w.higher(formatNumber(fitted.height / PX_PER_MM, lang))}
      </p>
    </div>
  )
}

/** Address of the last figure drawn, kept while the next is drawn; null before the first. */
function usePicture(fitted: FittedSheet, settings: FigureSettings): string | null {
  const [address, setAddress] = useState<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the figure is worked out from the settings, anew at each rendering
  useEffect(() => {
    // after the effect: the figure is drawn by the page's own React
    const timer = setTimeout(() => {
      const svg = new Blob([figureSvg(fitted.props)], { type: 'image/svg+xml' })
      setAddress(URL.createObjectURL(svg))
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [settings])
  useEffect(() => {
    if (address === null) return
    return () => URL.revokeObjectURL(address)
  }, [address])
  return address
}
