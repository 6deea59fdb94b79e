import { lettingsElsewhere } from '../../atlas/lettings-elsewhere.ts'
import type { Contoured } from '../../atlas/perimeter-basis.ts'
import type { Opened } from '../../atlas/resolve-input.ts'
import { sumLines, whereTitle } from '../../atlas/scenario-place.ts'
import { scenarioStart } from '../../atlas/scenario-start.ts'
import { suppositionsOf, workingOf } from '../../atlas/scenario-suppositions.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import { listed } from '../../i18n/lang.ts'
import { dictionaryWords } from '../../i18n/words/export-dictionary.ts'
import { exportWords } from '../../i18n/words/exports.ts'
import { scenarioWords } from '../../i18n/words/scenario.ts'
import { suppositionWords } from '../../i18n/words/scenario-suppositions.ts'
import { sideWords } from '../../i18n/words/side-tables.ts'
import { attributionsByYear } from '../../scenario/attributions.ts'
import type { Receiver } from '../../scenario/room-elsewhere.ts'
import { rounded } from '../rounded.ts'
import { type SideColumn, type SideTable, sideColumn, writtenTable } from './side-table.ts'

/** The scenario of attributions of a link: the share year by year, and where the lettings of the last year could go. */
export function scenarioExport(
  view: ResolvedView,
  { store, geometry }: Pick<Opened, 'store'> & Contoured,
): SideTable[] {
  const { lang, choice } = view
  const { scenario, level } = choice
  const zone = scenario ? store.zone(level, scenario.zone) : undefined
  if (!scenario || !zone) return []
  const start = scenarioStart(store, level, zone.code, geometry)
  const years = attributionsByYear(scenario)
  const toMove = years.at(-1)?.toMove ?? 0
  const w = scenarioWords[lang]
  const s = sideWords[lang]
  const x = exportWords[lang]
  const d = dictionaryWords[lang]
  const number = 'number' as const
  // what is supposed goes wherever the figures go
  const said = {
    title: `${w.chart}, ${zone.name}`,
    source: view.sourceLine,
    warnings: [
      ...view.warnings,
      w.intro,
      ...suppositionsOf(scenario, start, lang).map(({ title, items }) =>
        suppositionWords[lang].item(title, listed(items, lang)),
      ),
      ...sumLines(start, lang),
      workingOf(scenario, start, lang),
    ],
  }
  const ofZone = <Row>(): SideColumn<Row>[] => [
    sideColumn('level', x.level, d.level, () => level),
    sideColumn('code', x.code, d.code, () => zone.code, 'code'),
    sideColumn('name', x.name, d.name, () => zone.name),
  ]
  const ofYears: SideColumn<(typeof years)[number]>[] = [
    ...ofZone<(typeof years)[number]>(),
    sideColumn('year', w.year, s.scenarioYear, ({ year }) => (start.year ?? 0) + year, number),
    sideColumn(
      'share',
      `${w.share} (%)`,
      w.chart,
      ({ share }) => (share === null ? null : rounded(share)),
      number,
    ),
    sideColumn('lettings', w.all, s.scenarioYear, ({ lettings }) => rounded(lettings), number),
    sideColumn('under', w.under, s.scenarioYear, ({ under }) => rounded(under), number),
    sideColumn('elsewhere', w.moved, s.scenarioElsewhere, (row) => rounded(Math.max(0, row.toMove)), number),
    sideColumn(
      'tenants',
      `${w.tenants} (%)`,
      s.scenarioTenants,
      ({ occupancy }) => (occupancy === null ? null : rounded(occupancy)),
      number,
    ),
  ]
  const table: SideTable = {
    id: 'scenario',
    title: `${w.chart}, ${zone.name}`,
    table: (link) => writtenTable(view, said, ofYears, years, link),
  }
  const { receivers } = lettingsElsewhere(scenario, start, toMove)
  if (toMove <= 0 || receivers.length === 0) return [table]
  const where = whereTitle(start, lang)
  const ofReceivers: SideColumn<Receiver>[] = [
    ...ofZone<Receiver>(),
    sideColumn('receiver', s.receiverCode, s.receiverMeaning, ({ code }) => code, 'code'),
    sideColumn('receiver_name', w.receiver, s.receiverMeaning, ({ name }) => name),
    sideColumn('share', `${w.share} (%)`, w.chart, ({ share }) => rounded(share), number),
    sideColumn('room', w.room, s.receiverMeaning, ({ room }) => rounded(room), number),
    sideColumn('received', w.received, s.receiverMeaning, ({ received }) => rounded(received), number),
  ]
  return [
    table,
    {
      id: 'scenario-where',
      title: `${where}, ${zone.name}`,
      table: (link) =>
        writtenTable(view, { ...said, title: `${where}, ${zone.name}` }, ofReceivers, receivers, link),
    },
  ]
}
