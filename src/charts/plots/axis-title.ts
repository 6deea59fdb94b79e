import type { ResolvedView } from '../../atlas/view.ts'
import { unitName } from '../../i18n/words/values.ts'

/** What an axis counts, with its unit: "Taux de logements vacants (%)". */
export const axisTitle = ({ title, indicator, lang }: ResolvedView): string => {
  const unit = unitName(indicator.unit, lang)
  return unit === '' ? title : `${title} (${unit})`
}
