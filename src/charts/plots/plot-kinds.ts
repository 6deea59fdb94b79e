import type { PlotChoice } from '../../atlas/plot-choice.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import { isRanked } from '../../indicators/catalogue.ts'

/**
 * Kinds of plot that say something of a view: classes of a method have no rank, no axis and no line; differences go from
 * the greatest rise to the greatest fall, whatever the indicator.
 */
export const plotKinds = ({ indicator, years, isDifference }: ResolvedView): readonly PlotChoice['kind'][] =>
  indicator.unit === 'class'
    ? ['distribution']
    : [
        ...(isRanked(indicator) || isDifference ? (['ranking'] as const) : []),
        'distribution',
        'scatter',
        ...(years.length > 1 ? (['evolution'] as const) : []),
      ]
