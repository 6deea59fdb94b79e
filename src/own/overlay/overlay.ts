import { type Catalogue, withTerritory } from '../../atlas/catalogue.ts'
import type { CellRow } from '../../db/tables.ts'
import type { CellId } from '../../disclosure/cell.ts'
import type { Territory, TerritoryCatalogue } from '../../indicators/territory.ts'
import { rowId } from '../../publish/assemble/collect-cells.ts'
import type { Declarations } from '../../publish/declarations.ts'
import { coverage } from '../../publish/folder/coverage.ts'
import type { UsedSource } from '../../publish/read/source-account.ts'
import type { SourceCells } from '../../publish/read/source-contents.ts'
import type { FormerRelease } from '../../publish/secrecy/former-release.ts'
import type { SecretInput } from '../../publish/secrecy/secret-cells.ts'
import type { SanityFinding } from '../../sanity/finding.ts'
import { cellsLevel, MAP_LEVELS, type MapLevel } from '../../territory/level.ts'
import type { OwnAcceptance } from '../accepted.ts'
import { correctedIndicators, withLocalCorrections, withOwnCorrections } from '../own-corrections.ts'
import { withOwnGroups } from '../own-groups.ts'
import { ownSourceId } from '../own-names.ts'
import { textTable } from '../own-texts.ts'
import { areOfPoints } from '../points/are-of-points.ts'
import { type PublishedPoints, withOwnPoints } from '../points/with-own-points.ts'
import { zoneSums } from '../points/zone-sums.ts'
import type { OwnGiven } from '../read-own.ts'
import { ownWorkCells, withOwnWork } from '../work/with-own-work.ts'
import { collectOwn, LOCAL, type Shown } from './collect-own.ts'
import { decimalsIn } from './decimals-of.ts'
import { type Derived, derivedCells, derivedCredits, pairsOf } from './derived.ts'
import { derivedCatalogue } from './derived-catalogue.ts'
import { disagreementNotes, disagreements } from './disagreements.ts'
import { type HiddenFigures, hiddenFigures } from './hidden-figures.ts'
import { creditsBeside, localCredits, measuresOfPoints, publishedCredits } from './local-credits.ts'
import { figureMeasures, formulaParts, measuresOf } from './measures-of.ts'
import { replacedRelease } from './replaced-release.ts'
import { withPublishedPoints } from './with-published-points.ts'

/** A territory with the reader's own files in it: what the page shows, and nothing publishes. */
export interface Overlay extends Shown {
  /** ids of the indicators that a file of the reader's own gives or changes, by file */
  readonly indicators: Readonly<Record<string, readonly string[]>>
  /** source of each cell that a file gives, by `rowId` */
  readonly origins: ReadonlyMap<string, UsedSource>
  /** what does not agree with what else is known; what cannot be believed is left out until the reader accepts it */
  readonly findings: readonly SanityFinding[]
  /** figures of the files, their sums included, that the mask hides */
  readonly hidden: HiddenFigures
}

export interface OverlayOptions {
  readonly mask?: Mask | null
  /** findings that the reader knows to be right */
  readonly accepted?: readonly OwnAcceptance[]
  /** the points that are published, where the reader gives some or perimeters that hold some; null where there are none */
  readonly points?: PublishedPoints | null
}

/** What a publication would print of the same cells (see mask.ts). */
export type Mask = (
  open: Pick<SecretInput, 'zones' | 'cells' | 'origins' | 'unprinted' | 'catalogue'> & {
    /** the two measures of each rate and difference that the reader works out within a year */
    readonly pairs: readonly (readonly [string, string])[]
    /** figures of which two files say otherwise, with the least that either says */
    readonly disputed: ReadonlyMap<CellId, number>
    /** sums of the reader's residences over zones, and what each is the sum of */
    readonly summed: ReadonlyMap<CellId, readonly CellId[]>
    /** what is published of the figures of which the reader's take the place */
    readonly former: readonly FormerRelease[]
  },
) => {
  readonly cells: readonly CellRow[]
  /** the finest mask took too much work: more is masked than need be */
  readonly isWide: boolean
}

/**
 * The territory in view with the files of a reader: their cells take the place of those published of the same zone,
 * measure and year, and each indicator that reads one of them bears a mention that it is local.
 */
export function overlay(
  published: Shown,
  opened: readonly OwnGiven[],
  derived: readonly Derived[],
  declarations: Declarations,
  { mask = null, accepted = [], points = null }: OverlayOptions = {},
): Overlay {
  const members = opened.flatMap((reading) => reading.members)
  const ownPoints = opened.flatMap((reading) => reading.points)
  const works = opened.flatMap(({ work }) => work ?? [])
  const areJoined = opened.some(areOfPoints)
  const shown = withOwnPoints(
    withOwnWork(withOwnGroups(published, members), works),
    ownPoints,
    points,
    areJoined,
  )
  const { territory, zones } = shown
  const before = withTerritory(declarations.catalogue, territory)
  const sums = opened.map((reading) => zoneSums(reading, zones, before))
  const readings = opened.map((reading, i) => withTable(reading, sums[i]?.table))
  const own = collectOwn(
    shown,
    readings,
    declarations,
    accepted,
    sums.flatMap((of) => of?.catalogue ?? []),
  )
  const { plan, given, origins } = own
  const keys = new Set(given.map(rowId))
  const disputes = disagreements(opened)
  const open = [...shown.cells.filter((cell) => !keys.has(rowId(cell))), ...given]
  const masked = mask
    ? mask({
        zones,
        cells: open,
        origins,
        unprinted: own.unprinted,
        catalogue: own.whole,
        pairs: pairsOf(derived),
        disputed: new Map(disputes.map(({ cell, least }) => [cell, least])),
        summed: new Map(sums.flatMap((of) => [...(of?.members ?? [])])),
        former: replacedRelease(shown, given, origins),
      })
    : { cells: open, isWide: false }
  const { cells, isWide } = masked
  const combined = derivedCells(derived, zones, cells)
  const catalogue = withDerived(own.added, derived, own.whole, cells)
  const all = withTerritory(declarations.catalogue, { catalogue })
  const ownMeasures = new Set([...given, ...combined].map(({ measure }) => measure))
  const ofPoints = measuresOfPoints([...given, ...combined])
  const ofZones = new Set([...ownMeasures].filter((id) => !ofPoints.has(id)))
  const replaced = new Set(ownPoints.map(({ level }) => level as MapLevel))
  const ofReplaced = new Set(
    published.territory.available.flatMap(({ indicator, years }) =>
      [...replaced].some((level) => years[level]) ? [indicator] : [],
    ),
  )
  // in other groups, or perimeters of work, every indicator reads otherwise at their level
  const areOthers = members.length > 0 || works.length > 0
  const touched = all.indicators.filter(
    (indicator) =>
      areOthers ||
      ofReplaced.has(indicator.id) ||
      measuresOf(indicator, all).some((id) => ownMeasures.has(id)),
  )
  const counted = { zones, cells: [...cells, ...combined] }
  // published points that are among what is shown are not counted again
  const beside = ownPoints.length > 0 || areJoined ? null : points
  const worked = ownWorkCells(counted, works, beside, all.measures)
  const everyCell = [...counted.cells, ...worked]
  const local = localCredits(own.credits, given, origins, ofPoints)
  const credits = {
    ...local,
    ...derivedCredits(derived, (id) => local[id] ?? publishedCredits(id, territory, own.whole)),
  }
  const tables = readings.flatMap(({ file, use, used, texts }) => {
    const names = new Map<string, string>(zones.map(({ code, name }) => [code, name]))
    const id = use.kind === 'table' ? ownSourceId(file) : used.declaration.id
    return textTable(id, file, texts, (code) => names.get(code) ?? code, LOCAL) ?? []
  })
  const covered = coverage(
    {
      meta: { ...territory, plan },
      zones,
      cells: everyCell,
      layers: {},
      credits,
      reasons: {},
    },
    territory.levels,
    { ...all, indicators: touched },
    published.territory.available,
  )
  const { available, unavailable } = withPublishedPoints(covered, published.territory, zones)
  // of what the files change nothing that was said before stands
  const isRead = new Set([...available, ...covered.unavailable].map(({ indicator }) => indicator))
  return {
    zones,
    cells: everyCell,
    origins,
    findings: own.findings,
    hidden: { ...hiddenFigures({ zones, cells: given, origins }, cells), isWide },
    territory: {
      ...territory,
      plan,
      catalogue,
      available: withLocalCorrections(
        [
          ...territory.available.filter(({ indicator }) => !isRead.has(indicator)),
          ...available.map((one) => ({
            ...one,
            credits: creditsBeside(one, territory, all, ofZones, replaced),
          })),
        ],
        readings,
        all,
      ),
      unavailable: [
        ...territory.unavailable.filter(({ indicator }) => !isRead.has(indicator)),
        ...unavailable,
      ],
      tables: [...territory.tables, ...tables],
      notes: [...territory.notes, ...own.notes, ...disagreementNotes(disputes)],
      ...withOwnCorrections(territory, readings),
    },
    indicators: indicatorsByFile(readings, available, all),
  }
}

const withTable = (reading: OwnGiven, table: SourceCells | undefined): OwnGiven =>
  table ? { ...reading, tables: [...reading.tables, table] } : reading

function withDerived(
  own: TerritoryCatalogue,
  derived: readonly Derived[],
  before: Catalogue,
  cells: readonly CellRow[],
): TerritoryCatalogue {
  const more = derivedCatalogue(derived, before, decimalsIn(cells))
  return {
    sources: [...own.sources, ...more.sources],
    measures: [...own.measures, ...more.measures],
    indicators: [...own.indicators, ...more.indicators],
  }
}

/**
 * The indicators of each file: those of which it gives a figure; of a file that gives none, those of which it gives the whole
 * that a share is taken of. An indicator that a measure of the file only weighs is not one of them.
 */
function indicatorsByFile(
  readings: readonly OwnGiven[],
  available: Territory['available'],
  all: Catalogue,
): Record<string, string[]> {
  return Object.fromEntries(
    readings.map((reading) => {
      const { file, tables, objectives, results } = reading
      const cells = [...tables.flatMap((table) => table.cells), ...objectives, ...results]
      const given = new Set(cells.map(({ measure, level }) => `${measure}|${level}`))
      const read = (measuresRead: typeof figureMeasures) =>
        available
          .filter(({ indicator, years }) => {
            const declared = all.indicators.find(({ id }) => id === indicator)
            const levels = MAP_LEVELS.filter((level) => years[level]).map(cellsLevel)
            return (
              declared &&
              measuresRead(declared, all).some((id) => levels.some((level) => given.has(`${id}|${level}`)))
            )
          })
          .map(({ indicator }) => indicator)
      const figures = read(figureMeasures)
      const ids = figures.length > 0 ? figures : read(formulaParts)
      return [file, [...new Set([...ids, ...correctedIndicators([reading], all)])]]
    }),
  )
}
