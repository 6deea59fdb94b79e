import { isAcross } from '../../../atlas/across.ts'
import type { Opened } from '../../../atlas/resolve-input.ts'
import type { ResolvedView } from '../../../atlas/view.ts'
import type { Indicator } from '../../../indicators/catalogue.ts'

/** Indicators that a scatter can set across the one shown, those of its own unit first. */
export function acrossChoices({ choice, indicator }: ResolvedView, opened: Opened): readonly Indicator[] {
  const { territory, catalogue } = opened
  return catalogue.indicators
    .filter(({ id }) => isAcross(id, indicator.id, { level: choice.level, territory, catalogue }))
    .toSorted((a, b) => Number(b.unit === indicator.unit) - Number(a.unit === indicator.unit))
}
