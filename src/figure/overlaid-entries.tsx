import type { ReactNode } from 'react'
import type { ResolvedView } from '../atlas/view.ts'
import { correctionWords } from '../i18n/words/correction.ts'
import { legendWords } from '../i18n/words/legend.ts'
import { unreliableText } from './legend-rows.ts'
import type { Perimeter } from './perimeters.ts'
import { showsGivenRings } from './points/given-ring.ts'
import { GivenRingSwatch, PerimeterSwatch, UnreliableSwatch } from './Swatch.tsx'

/** One line of a legend on what a map draws over its zones: no class. */
interface OverlaidEntry {
  readonly key: string
  readonly label: string
  /** within SWATCH */
  readonly swatch: ReactNode
}

/** The sign of unreliable zones, the rings of corrected points, the perimeters: the same lines in the panel's legends and in the figure's. */
export function overlaidEntries(view: ResolvedView, perimeters: readonly Perimeter[]): OverlaidEntry[] {
  const { lang, choice } = view
  const unreliable = unreliableText(view)
  return [
    ...(unreliable === null ? [] : [{ key: 'unreliable', label: unreliable, swatch: <UnreliableSwatch /> }]),
    ...(showsGivenRings(view)
      ? [{ key: 'given', label: correctionWords[lang].ring(choice.level), swatch: <GivenRingSwatch /> }]
      : []),
    ...perimeters.map((perimeter) => ({
      key: perimeter,
      label: legendWords[lang][perimeter],
      swatch: <PerimeterSwatch perimeter={perimeter} />,
    })),
  ]
}
