import { type Tone, toneOf } from '../../figure/figure-tones.ts'
import { usePrinting } from './use-printing.ts'
import { useTheme } from './use-theme.ts'

/** The tone of what the page draws: that of its theme, and on paper, which is white, that of the light one. */
export function usePageTone(): Tone {
  const theme = useTheme()
  const printing = usePrinting()
  return printing ? 'colour' : toneOf(theme)
}
