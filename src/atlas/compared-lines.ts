import { sentence } from '../i18n/typeset.ts'
import { uiWords } from '../i18n/words/ui.ts'
import type { Value } from '../indicators/value.ts'
import { aggregateText } from './aggregate-text.ts'
import { caveatText } from './caveat-text.ts'
import { MOST_COMPARED } from './most-compared.ts'
import { referenceLine } from './reference-line.ts'
import type { ResolvedView, ViewZone } from './view.ts'
import { zoneName } from './zone-name.ts'

/** A zone that is compared, its group, the whole that it is part of, or the reference chosen. */
export interface ComparedLine {
  readonly key: string
  readonly label: string
  readonly text: string
  /** what the value is to be read with; '' of a total */
  readonly caveat: string
  readonly value: Value
  /** what the value is made of; null where it has no parts, or they are not known */
  readonly numerator: Value | null
  readonly denominator: Value | null
  /** of its class; undefined for what has none */
  readonly color: string | undefined
  /** null for what is no zone compared */
  readonly zone: ViewZone | null
}

/** The zones that are compared: the first ones selected. */
export const comparedZones = ({ choice, zones }: ResolvedView): ViewZone[] =>
  choice.selection.flatMap((code) => zones.find((zone) => zone.code === code) ?? []).slice(0, MOST_COMPARED)

/** The zones compared, their groups, the whole they are part of and the reference chosen, in this order. */
export function comparedLines(view: ResolvedView): ComparedLine[] {
  const { lang, answers, indicator, choice } = view
  const zones = comparedZones(view)
  const lines: ComparedLine[] = zones.map((zone) => ({
    key: zone.code,
    label: zoneName(zone, view.zones),
    text: sentence(zone.text),
    caveat: caveatText(zone.flags, lang),
    value: zone.value,
    numerator: zone.numerator,
    denominator: zone.denominator,
    color: view.classes[zone.classIndex]?.color,
    zone,
  }))
  const unclassed = { caveat: '', color: undefined, zone: null }
  if (indicator.summability !== 'none' && view.symbol === 'choropleth' && choice.level !== 'group')
    for (const [group, label] of groupsOf(zones)) {
      const total = answers?.groups[group]
      if (total && group !== choice.reference)
        lines.push({ ...total, ...unclassed, key: group, label, text: aggregateText(total, view) })
    }
  const whole = indicator.summability === 'none' ? null : (answers?.epci ?? null)
  // a total of counts would leave no room for its members
  if (whole && view.symbol !== 'circles')
    lines.push({
      ...whole,
      ...unclassed,
      key: 'whole',
      label: `${uiWords[lang].epci} ${view.territory.epci}`,
      text: aggregateText(whole, view),
    })
  const reference = referenceLine(view)
  if (reference && !zones.some(({ code }) => code === choice.reference))
    lines.push({ ...reference, ...unclassed, key: 'reference', text: sentence(reference.text) })
  return lines
}

/** Names of the groups that zones are of, by their code. */
export const groupsOf = (zones: readonly ViewZone[]): ReadonlyMap<string, string> =>
  new Map(zones.flatMap(({ group, groupName }) => (group === null ? [] : [[group, groupName ?? group]])))
