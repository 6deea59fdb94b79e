import { methodPhrases } from '../../atlas/method-phrases.ts'
import { type Change, sensitivityOf } from '../../atlas/sensitivity.ts'
import { balanceOf, thresholdMoves } from '../../atlas/threshold-moves.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import { sentence } from '../../i18n/typeset.ts'
import { methodTableWords } from '../../i18n/words/method-tables.ts'
import { sideWords } from '../../i18n/words/side-tables.ts'
import type { Criterion } from '../../methods/method.ts'
import { criterionFigure, criterionUnit } from './criterion-figure.ts'
import { type SideColumn, type SideTable, sideColumn, writtenTable } from './side-table.ts'

/** What is changed in a method: its threshold either way, the criterion left out, its points doubled. */
type Changed = 'lower' | 'higher' | 'without' | 'doubled'

interface Row {
  readonly criterion: Criterion
  readonly changed: Changed
  /** of a threshold moved; in hundredths for a mean */
  readonly threshold: number | null
  readonly moved: readonly [least: number, most: number] | null
  readonly balance: readonly [least: number, most: number] | null
  readonly zones: number | null
}

/** What hangs on each criterion of a method, a row a change, as the page says it. */
export function sensitivityExport(view: ResolvedView): SideTable[] {
  const { method, settings, answers, lang } = view
  if (!method || !settings || !answers?.method) return []
  const moved = thresholdMoves(view, method).flatMap(({ criterion, moves }) =>
    moves.flatMap(({ delta, threshold, found }): Row[] =>
      found === null
        ? []
        : [
            {
              criterion,
              changed: delta < 0 ? 'lower' : 'higher',
              threshold,
              moved: [found.moved, found.moved + found.doubtful],
              balance: balanceOf(found, criterion),
              zones: null,
            },
          ],
    ),
  )
  const changed = sensitivityOf(method, settings, view.zones).flatMap(
    ({ criterion: id, without, doubled }) => {
      const criterion = method.criteria.find((one) => one.id === id)
      const row = (what: Changed, change: Change | null): Row[] =>
        criterion && change
          ? [
              {
                criterion,
                changed: what,
                threshold: null,
                moved: [change.moved, change.moved + change.doubtful],
                balance: null,
                zones: change.zones,
              },
            ]
          : []
      // of one criterion alone, the page says nothing but what its threshold does
      return method.criteria.length < 2 ? [] : [...row('without', without), ...row('doubled', doubled)]
    },
  )
  const rows = [...moved, ...changed]
  if (rows.length === 0) return []
  const title = methodTableWords[lang].sensitivity
  const said = { title, source: view.sourceLine, warnings: view.warnings }
  const counted = sentence(methodPhrases(method, lang).counted)
  return [
    {
      id: 'sensitivity',
      title,
      table: (link) => writtenTable(view, said, columns(view, counted), rows, link),
    },
  ]
}

function columns({ lang }: ResolvedView, counted: string): SideColumn<Row>[] {
  const w = sideWords[lang]
  const t = methodTableWords[lang]
  const number = 'number' as const
  const end = (of: (row: Row) => Row['moved'], i: 0 | 1) => (row: Row) => of(row)?.[i] ?? null
  const moved = (row: Row) => row.moved
  const balance = (row: Row) => row.balance
  return [
    sideColumn('criterion', w.criterionId, w.criterionChanged, ({ criterion }) => criterion.id),
    sideColumn('criterion_label', t.criterion, w.criterionChanged, ({ criterion }) => criterion.label[lang]),
    sideColumn('change', w.change, w.changeMeaning, ({ changed }) => t[changed]),
    sideColumn('unit', w.unit, w.unitMeaning, ({ criterion }) => criterionUnit(criterion, lang)),
    sideColumn(
      'threshold',
      t.verdict,
      w.thresholdThen,
      ({ criterion, threshold }) => criterionFigure(criterion, threshold),
      number,
    ),
    sideColumn('moved_least', w.movedLeast(counted), w.boundsMeaning, end(moved, 0), number),
    sideColumn('moved_most', w.movedMost(counted), w.boundsMeaning, end(moved, 1), number),
    sideColumn('balance_least', w.balanceLeast, w.balanceMeaning, end(balance, 0), number),
    sideColumn('balance_most', w.balanceMost, w.balanceMeaning, end(balance, 1), number),
    sideColumn('zones', w.zonesMoved, w.zonesMovedMeaning, ({ zones }) => zones, number),
  ]
}
