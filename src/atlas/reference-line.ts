import { uiWords } from '../i18n/words/ui.ts'
import type { Territory } from '../indicators/territory.ts'
import type { Value } from '../indicators/value.ts'
import { type MapLevel, REFERENCE_LEVELS } from '../territory/level.ts'
import { aggregateText, pendingText } from './aggregate-text.ts'
import type { Store } from './store.ts'
import { valueText } from './value-text.ts'
import type { ResolvedView } from './view.ts'

/** A figure that zones compared are set beside. */
export interface ReferenceLine {
  readonly label: string
  readonly text: string
  readonly value: Value
  /** what the value is made of; null where it has no parts, or they are not known */
  readonly numerator: Value | null
  readonly denominator: Value | null
}

/** Whether a link may ask for this reference: a reference level, a group of the territory, a zone of the level. */
export const isReference = (
  reference: string,
  { territory, store, level }: { territory: Territory; store: Store; level: MapLevel },
): boolean =>
  REFERENCE_LEVELS.some((one) => one === reference) ||
  territory.groups.some(({ code }) => code === reference) ||
  store.zone(level, reference) !== undefined

/** The reference chosen, as the view has it; null where none is chosen, or the view has no figure of it. */
export function referenceLine(view: ResolvedView): ReferenceLine | null {
  const { choice, answers, indicator, lang } = view
  const { reference } = choice
  if (reference === null) return null
  const zone = view.zones.find(({ code }) => code === reference)
  if (zone) {
    const { name: label, text, value, numerator, denominator } = zone
    return { label, text, value, numerator, denominator }
  }
  const level = REFERENCE_LEVELS.find((one) => one === reference)
  if (level) {
    const value = answers?.[level] ?? null
    return value === null
      ? null
      : {
          label: uiWords[lang][level],
          text: valueText(value, indicator, lang),
          value,
          numerator: null,
          denominator: null,
        }
  }
  const group = view.zones.find((one) => one.group === reference)
  if (!group || indicator.summability === 'none') return null
  const total = answers?.groups[reference]
  return {
    label: group.groupName ?? reference,
    text: total ? aggregateText(total, view) : pendingText(view),
    value: total?.value ?? 'missing',
    numerator: total?.numerator ?? null,
    denominator: total?.denominator ?? null,
  }
}

/** The references that a view has figures for. Zones are listed where a list of them can be read. */
export function referencesOf(view: ResolvedView): {
  readonly levels: readonly { readonly id: string; readonly label: string }[]
  readonly groups: readonly { readonly id: string; readonly label: string }[]
  readonly zones: readonly { readonly id: string; readonly label: string }[]
} {
  const { answers, lang, zones, choice, indicator } = view
  const groups = new Map<string, string>()
  if (choice.level !== 'group' && indicator.summability !== 'none')
    for (const { group, groupName } of zones) if (group !== null) groups.set(group, groupName ?? group)
  const byName = (a: { readonly label: string }, b: { readonly label: string }) =>
    a.label.localeCompare(b.label, 'fr')
  return {
    levels: REFERENCE_LEVELS.flatMap((id) =>
      answers?.[id] != null || choice.reference === id ? [{ id, label: uiWords[lang][id] }] : [],
    ),
    groups: [...groups].map(([id, label]) => ({ id, label })).sort(byName),
    zones:
      zones.length > MOST_LISTED
        ? []
        : zones.map(({ code: id, name: label }) => ({ id, label })).sort(byName),
  }
}

/** A longer list is looked through by the search of zones, not by a reference. */
const MOST_LISTED = 200
