import type { Indicator } from '../indicators/catalogue.ts'
import { exhausted } from '../lib/exhausted.ts'
import { type MapLevel, parentOf, SUM_LEVEL } from '../territory/level.ts'
import type { Choice } from './choice.ts'
import { levelsOf } from './levels-of.ts'
import { MOST_PANELS, type PanelsChoice, panelsText } from './panels-choice.ts'
import { indicatorYears } from './read.ts'
import { type Opened, readContext } from './resolve-input.ts'

/**
 * Indicators that can stand beside the one chosen, at its level: those that can share its classes, mapped by colours in its
 * unit around the same pivot; of a method, those of its criteria, each in its own classes.
 */
export function panelIndicators(
  { catalogue, territory }: Opened,
  choice: Pick<Choice, 'indicator' | 'level'>,
): readonly Indicator[] {
  const shown = catalogue.indicators.find(({ id }) => id === choice.indicator)
  if (!shown || shown.symbol === 'circles') return []
  const { formula } = shown
  const isHere = ({ id }: Indicator) => levelsOf(territory, id).includes(choice.level)
  if (formula.kind === 'method') {
    const criteria = catalogue.methods.find(({ id }) => id === formula.method)?.criteria ?? []
    const ids = new Set(criteria.map(({ indicator }) => indicator))
    return catalogue.indicators.filter((one) => ids.has(one.id) && isHere(one))
  }
  return catalogue.indicators.filter(
    (one) =>
      one.id !== shown.id &&
      one.symbol === shown.symbol &&
      one.formula.kind !== 'method' &&
      one.unit === shown.unit &&
      one.classes.pivot === shown.classes.pivot &&
      isHere(one),
  )
}

export interface PanelTerritory {
  readonly code: string
  readonly name: string
  /** codes of its zones */
  readonly zones: ReadonlySet<string>
}

/** The territories that hold the zones of a level: communes of IRIS, groups of communes. None for groups and districts. */
export function panelTerritories({ store }: Opened, level: MapLevel): readonly PanelTerritory[] {
  const parent = parentOf(level)
  if (parent === null) return []
  const found = new Map<string, Set<string>>()
  for (const zone of store.zones(level)) {
    const code = parent === SUM_LEVEL ? zone.group : zone.commune
    if (code === null) continue
    const zones = found.get(code) ?? new Set()
    found.set(code, zones.add(zone.code))
  }
  return [...found]
    .map(([code, zones]) => ({ code, name: store.zone(parent, code)?.name ?? code, zones }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'))
}

/** Years that there are maps of, where there are several to compare. */
export function panelYears(opened: Opened, choice: Pick<Choice, 'indicator' | 'level'>): readonly number[] {
  const indicator = opened.catalogue.indicators.find(({ id }) => id === choice.indicator)
  const years = indicator ? indicatorYears(readContext(opened), indicator, choice.level) : []
  return years.length > 1 ? years : []
}

/** The small multiples that a view can be parted into, the first of each kind of part; those of its years come first. */
export function offeredPanels(
  opened: Opened,
  choice: Pick<Choice, 'indicator' | 'level'>,
): readonly PanelsChoice[] {
  const ids = panelIndicators(opened, choice).map(({ id }) => id)
  const codes = panelTerritories(opened, choice.level).map(({ code }) => code)
  return [
    ...(panelYears(opened, choice).length > 0 ? [{ by: 'years' } as const] : []),
    ...(ids.length > 0 ? [{ by: 'indicators', ids: ids.slice(0, usualCount(opened, choice)) } as const] : []),
    ...(codes.length > 1 ? [{ by: 'territories', codes: codes.slice(0, MOST_PANELS) } as const] : []),
  ]
}

/** How many others stand beside an indicator at first: two, and all the criteria of a method. */
const usualCount = ({ catalogue }: Opened, { indicator }: Pick<Choice, 'indicator'>): number =>
  isMethod(catalogue, indicator) ? MOST_PANELS - 1 : 2

/** Whether an indicator is the class of a method, beside which its criteria stand. */
export const isMethod = ({ indicators }: Opened['catalogue'], indicator: string): boolean =>
  indicators.find(({ id }) => id === indicator)?.formula.kind === 'method'

/** What there is of the small multiples asked for, and, as links write it, what there is not. */
export function settledPanels(
  opened: Opened,
  choice: Pick<Choice, 'indicator' | 'level'>,
  asked: PanelsChoice,
): { readonly panels: PanelsChoice | null; readonly refused: string | null } {
  const kept = (list: readonly string[], offered: readonly string[]) =>
    list.filter((one) => offered.includes(one))
  const settled = (panels: PanelsChoice, left: readonly string[], all: readonly string[]) => ({
    panels: left.length > 0 ? panels : null,
    refused: left.length === all.length ? null : panelsText(asked),
  })
  switch (asked.by) {
    case 'years':
      return settled(asked, panelYears(opened, choice).length > 0 ? ['years'] : [], ['years'])
    case 'indicators': {
      const ids = kept(
        asked.ids,
        panelIndicators(opened, choice).map(({ id }) => id),
      )
      return settled({ by: 'indicators', ids }, ids, asked.ids)
    }
    case 'territories': {
      const codes = kept(
        asked.codes,
        panelTerritories(opened, choice.level).map(({ code }) => code),
      )
      return settled({ by: 'territories', codes }, codes, asked.codes)
    }
    default:
      return exhausted(asked)
  }
}
