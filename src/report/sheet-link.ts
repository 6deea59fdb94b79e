import * as v from 'valibot'
import type { Opened } from '../atlas/resolve-input.ts'
import type { SheetLink } from '../atlas/sheet-address.ts'
import { LANGS, type Lang } from '../i18n/lang.ts'
import { sheetWords } from '../i18n/words/sheet.ts'
import { isLocalId } from '../own/project/link-file.ts'
import { parseReference, type Reference } from './reference.ts'
import { findZone, type SheetZone, wholeZone } from './sheet-zone.ts'

/** Zones that a comparison holds. */
const COMPARED = 4

const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9_-]{0,63}$/))
const code = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,32}$/))

/** Reads a query string; what is not understood is left out. */
export function parseSheetLink(search: string): SheetLink {
  const params = new URLSearchParams(search)
  const read = <T>(schema: v.GenericSchema<string, T>, name: string): T | undefined => {
    const parsed = v.safeParse(schema, params.get(name) ?? '')
    return parsed.success ? parsed.output : undefined
  }
  return {
    territory: read(id, 't'),
    zones: (params.get('z') ?? '').split(',').filter((text) => v.safeParse(code, text).success),
    reference: read(code, 'r') ?? null,
    lang: read(v.picklist(LANGS), 'lang') ?? 'fr',
    ...(params.get('s') === 'synthese' && { summary: true }),
    // what is understood of it is for the section that shows it, which a page fetches later
    scenario: params.get('a') ?? undefined,
  }
}

/** What a link asks for in a territory, and in words what it asks for in vain: a sheet is always shown. */
export function settleSheetLink(
  link: SheetLink,
  opened: Opened,
): {
  readonly zones: readonly SheetZone[]
  readonly reference: Reference | null
  readonly problems: readonly string[]
} {
  const w = sheetWords[link.lang]
  const found = [...new Set(link.zones)].map((code) => ({ code, zone: findZone(opened, code) }))
  const problems = [
    ...otherTerritory(link, opened.territory.id),
    ...found.flatMap(({ code, zone }) => (zone ? [] : [w.unknownZone(code)])),
  ]
  const known = found.flatMap(({ zone }) => zone ?? [])
  const [first = wholeZone(opened)] = known
  const together = known.filter(({ level }) => level === first.level).slice(0, COMPARED)
  if (together.length < known.length) problems.push(w.tooMany)
  const reference = link.reference === null ? null : parseReference(opened, first, link.reference)
  if (link.reference !== null && !reference) problems.push(w.unknownReference(link.reference))
  return { zones: together.length > 0 ? together : [first], reference, problems }
}

/** Said where the territory that is shown is not the one that the link names. */
function otherTerritory(
  { territory, lang }: { territory?: string | undefined; lang: Lang },
  shown: string,
): string[] {
  if (territory === undefined || territory === shown) return []
  const w = sheetWords[lang]
  return [isLocalId(territory) ? w.localTerritory : w.unknownTerritory(territory)]
}
