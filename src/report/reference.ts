import { pendingText } from '../atlas/aggregate-text.ts'
import type { Opened } from '../atlas/resolve-input.ts'
import { valueText } from '../atlas/value-text.ts'
import type { ResolvedView } from '../atlas/view.ts'
import type { Lang } from '../i18n/lang.ts'
import { sheetWords } from '../i18n/words/sheet.ts'
import { STATE_WORDS } from '../i18n/words/values.ts'
import { REFERENCE_LEVELS } from '../territory/level.ts'
import { findZone, type SheetZone } from './sheet-zone.ts'

/** What the reader sets a zone beside: figures given for the département or France, or another zone of its scale. */
export type Reference =
  | { readonly kind: 'departement' | 'france' }
  | { readonly kind: 'zone'; readonly zone: SheetZone }

/** Reads a reference; null where there is none of that name at the zone's scale. */
export function parseReference(
  opened: Opened,
  { level }: Pick<SheetZone, 'level'>,
  text: string,
): Reference | null {
  const given = REFERENCE_LEVELS.find((one) => one === text)
  if (given) return { kind: given }
  const zone = findZone(opened, text)
  return zone && zone.level === level && level !== 'epci' ? { kind: 'zone', zone } : null
}

/** A reference as a link writes it. */
export const referenceText = (reference: Reference): string =>
  reference.kind === 'zone' ? reference.zone.code : reference.kind

export const referenceName = (reference: Reference, lang: Lang): string =>
  reference.kind === 'zone' ? reference.zone.name : sheetWords[lang][reference.kind]

/** The figure of a reference in a view, in words. */
export function referenceValue(reference: Reference, view: ResolvedView): string {
  const { lang, answers, indicator } = view
  if (reference.kind === 'zone')
    return view.zones.find(({ code }) => code === reference.zone.code)?.text ?? STATE_WORDS[lang].missing
  if (!answers) return pendingText(view)
  const value = answers[reference.kind]
  return value === null ? STATE_WORDS[lang].missing : valueText(value, indicator, lang)
}
