import type { Catalogue } from '../../atlas/catalogue.ts'
import type { AttachedTable } from '../../indicators/territory.ts'
import type { Plan } from './plan.ts'

/** Shares are printed to the unit: a computed one further off than this is not a rounding of the printed one. */
const ROUNDING = 0.5

/**
 * Table of the percentages that a plan prints beside its counts and that the counts do not give back.
 * Empty where the plan declares none.
 */
export function printedShares(plan: Plan, catalogue: Catalogue): AttachedTable[] {
  const declared = plan.declared.printed_shares
  if (!declared) return []
  const names = new Map<string, string>([
    [plan.declared.epci, plan.declared.name.fr],
    ...plan.declared.groups.map((g): [string, string] => [g.code, g.name]),
    ...plan.communes.map((c): [string, string] => [c.code, c.name]),
  ])
  const rows = plan.figures.flatMap((figure) => {
    const { printedShare, value, level, code, year } = figure
    const whole = plan.figures.find(
      (f) => f.level === level && f.code === code && f.year === year && f.measure === declared.whole,
    )?.value
    if (printedShare === null || value === null || !whole) return []
    const computed = (100 * value) / whole
    if (Math.abs(computed - printedShare) <= ROUNDING) return []
    const label = catalogue.measures.find((m) => m.id === figure.measure)?.label ?? figure.measure
    const tenth = (number: number) => Math.round(number * 10) / 10
    return [
      [
        names.get(code) ?? code,
        label,
        value,
        whole,
        printedShare,
        tenth(computed),
        tenth(computed - printedShare),
      ],
    ]
  })
  const { id, title, warning, source_ref } = declared
  return [
    {
      id,
      title,
      warning,
      source_ref,
      columns: [
        { id: 'zone', label: { fr: 'Territoire', en: 'Territory' }, unit: 'text' },
        { id: 'product', label: { fr: 'Produit', en: 'Product' }, unit: 'text' },
        { id: 'count', label: { fr: 'Nombre imprimé', en: 'Printed count' }, unit: 'dwellings' },
        { id: 'whole', label: { fr: 'Total imprimé', en: 'Printed total' }, unit: 'dwellings' },
        { id: 'printed', label: { fr: 'Part imprimée', en: 'Printed share' }, unit: 'percent' },
        {
          id: 'computed',
          label: { fr: 'Part recalculée', en: 'Computed share' },
          unit: 'percent',
          decimals: 1,
        },
        {
          id: 'gap',
          label: { fr: 'Écart, recalculé − imprimé', en: 'Gap, computed − printed' },
          unit: 'points',
          decimals: 1,
        },
      ],
      rows,
    },
  ]
}
