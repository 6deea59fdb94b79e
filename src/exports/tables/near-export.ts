import type { ResolvedView } from '../../atlas/view.ts'
import type { NearRow } from '../../db/answers-types.ts'
import { dictionaryWords } from '../../i18n/words/export-dictionary.ts'
import { exportWords } from '../../i18n/words/exports.ts'
import { methodTableWords } from '../../i18n/words/method-tables.ts'
import { sideWords } from '../../i18n/words/side-tables.ts'
import { STATE_WORDS } from '../../i18n/words/values.ts'
import { isNumber } from '../../indicators/value.ts'
import type { CriterionCheck } from '../../methods/evaluate.ts'
import type { Criterion } from '../../methods/method.ts'
import { criterionFigure, criterionUnit } from './criterion-figure.ts'
import { type SideColumn, type SideTable, sideColumn, writtenTable } from './side-table.ts'

interface Row extends NearRow {
  readonly name: string
  readonly of: Criterion | undefined
  readonly check: CriterionCheck | undefined
}

/** Zones near a threshold, a row a zone and a criterion, nearest first, as the page lists them. */
export function nearExport(view: ResolvedView): SideTable[] {
  const { method, answers, lang } = view
  const near = answers?.method?.near ?? []
  if (!method || near.length === 0) return []
  const zones = new Map(view.zones.map((zone) => [zone.code as string, zone]))
  const rows = near.map((row): Row => {
    const zone = zones.get(row.code)
    return {
      ...row,
      name: zone?.name ?? row.code,
      of: method.criteria.find(({ id }) => id === row.criterion),
      check: zone?.checks.find(({ criterion }) => criterion === row.criterion),
    }
  })
  const title = methodTableWords[lang].near
  const said = { title, source: view.sourceLine, warnings: view.warnings }
  return [{ id: 'near', title, table: (link) => writtenTable(view, said, columns(view), rows, link) }]
}

function columns({ lang, choice }: ResolvedView): SideColumn<Row>[] {
  const w = sideWords[lang]
  const t = methodTableWords[lang]
  const x = exportWords[lang]
  const d = dictionaryWords[lang]
  const number = 'number' as const
  return [
    sideColumn('level', x.level, d.level, () => choice.level),
    sideColumn('code', x.code, d.code, ({ code }) => code, 'code'),
    sideColumn('name', x.name, d.name, ({ name }) => name),
    sideColumn('criterion', w.criterionId, w.criterionMeaning, ({ criterion }) => criterion),
    sideColumn('criterion_label', t.criterion, w.criterionMeaning, ({ of }) => of?.label[lang] ?? null),
    sideColumn('unit', w.unit, w.unitMeaning, ({ of }) => criterionUnit(of, lang)),
    sideColumn('rate', w.figure, w.unitMeaning, ({ of, rate }) => criterionFigure(of, rate), number),
    sideColumn(
      'threshold',
      t.verdict,
      w.unitMeaning,
      ({ of, check }) => criterionFigure(of, check?.threshold),
      number,
    ),
    sideColumn('margin', t.margin, w.marginMeaning, ({ of, margin }) => criterionFigure(of, margin), number),
    sideColumn('verdict', w.verdict, w.verdictMeaning, ({ check }) => (check ? x[check.verdict] : null)),
    sideColumn(
      'weight',
      w.counted,
      w.countedMeaning,
      ({ dwellings }) => (isNumber(dwellings) ? dwellings : null),
      number,
    ),
    sideColumn('weight_state', w.countedState, w.countedMeaning, ({ dwellings }) =>
      isNumber(dwellings) ? null : STATE_WORDS[lang][dwellings],
    ),
  ]
}
