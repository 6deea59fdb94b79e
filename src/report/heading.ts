import { communeOf } from '../atlas/parents.ts'
import type { Opened } from '../atlas/resolve-input.ts'
import { formatNumber } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { sheetWords } from '../i18n/words/sheet.ts'
import { FINEST_TILES, MEMBER_LEVEL, SUM_LEVEL } from '../territory/level.ts'
import { communesOf, namesCommunes, type SheetZone } from './sheet-zone.ts'

/** Social dwellings, by the register. */
const STOCK = 'RPLS_STOCK'

/** What a sheet or a summary is of. */
export interface Heading {
  readonly lang: Lang
  readonly zone: SheetZone
  readonly territory: { readonly id: string; readonly name: string; readonly epci: string }
  /** level, parents, code, what it is made of */
  readonly identity: readonly string[]
}

export const headingOf = (opened: Opened, zone: SheetZone, lang: Lang): Heading => ({
  lang,
  zone,
  territory: {
    id: opened.territory.id,
    name: opened.territory.name[lang],
    epci: opened.territory.epci.name,
  },
  identity: identityOf(opened, zone, lang),
})

function identityOf(opened: Opened, zone: SheetZone, lang: Lang): string[] {
  const w = sheetWords[lang]
  const { store, territory } = opened
  const communes = communesOf(opened, zone)
  const n = (value: number) => formatNumber(value, lang)
  const iris = store
    .zones(FINEST_TILES)
    .filter(({ commune }) => communes === null || communes.has(commune ?? ''))
  const qpv = store.zones('qpv').filter(({ commune }) => communes === null || communes.has(commune ?? ''))
  const group = territory.groups.find(({ code }) => code === zone.group)
  const names = store.zones(MEMBER_LEVEL).flatMap(({ code, name }) => (communes?.has(code) ? [name] : []))
  const holds = namesCommunes(zone.level)
  return [
    `${w[`level_${zone.level}`]}, ${w.code(zone.code)}`,
    ...(zone.level === 'residence' ? stockOf(opened, zone, lang) : []),
    ...(zone.commune !== null ? [communeOf(store, zone)?.name ?? zone.commune] : []),
    ...(group && zone.level !== SUM_LEVEL ? [group.name] : []),
    ...(zone.level === 'epci' ? [w.communes(n(store.zones(MEMBER_LEVEL).length))] : [territory.epci.name]),
    ...(zone.level === SUM_LEVEL ? [w.communesOf(n(names.length), names.join(', '))] : []),
    ...(holds && iris.length > 0 ? [w.irisOf(n(iris.length))] : []),
    ...(holds && qpv.length > 0 ? [w.qpvOf(n(qpv.length))] : []),
  ]
}

/** How many dwellings a residence has, as the register counts them. */
function stockOf({ store }: Opened, { level, code }: SheetZone, lang: Lang): string[] {
  const year = store.years(level, STOCK).at(-1)
  const { value } = store.cell(level, code, STOCK, year ?? 0)
  return typeof value === 'number' ? [sheetWords[lang].stock(formatNumber(value, lang), String(year))] : []
}
