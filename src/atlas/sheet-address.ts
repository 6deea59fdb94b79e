import type { Lang } from '../i18n/lang.ts'

/** A sheet's link: `fiche.html?t=mel&z=59350&r=59512&lang=en`; several codes in `z` are compared, `s=synthese` is the summary. */
export interface SheetLink {
  readonly territory: string | undefined
  readonly zones: readonly string[]
  readonly reference: string | null
  readonly lang: Lang
  /** the summary of the territory in place of a sheet */
  readonly summary?: boolean
  /** a scenario of attributions, as the links of the atlas write it */
  readonly scenario?: string | undefined
}

/** The address of a sheet, from the page that stands beside it. */
export function sheetAddress({ territory, zones, reference, lang, summary, scenario }: SheetLink): string {
  const params = new URLSearchParams({
    v: '1',
    ...(territory !== undefined && { t: territory }),
    ...(zones.length > 0 && { z: zones.join(',') }),
    ...(reference !== null && { r: reference }),
    ...(summary && { s: 'synthese' }),
    ...(scenario !== undefined && { a: scenario }),
    ...(lang !== 'fr' && { lang }),
  })
  return `./fiche.html?${params.toString().replace(/%2[C1]/g, decodeURIComponent)}`
}
