import { countedBy } from '../../atlas/counted-by.ts'
import { type CrossSummary, summarise, summariseByCommune } from '../../atlas/cross-table.ts'
import { methodPhrases } from '../../atlas/method-phrases.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import type { Place } from '../../db/answers-types.ts'
import { sentence } from '../../i18n/typeset.ts'
import { methodWords } from '../../i18n/words/method.ts'
import { sideWords } from '../../i18n/words/side-tables.ts'
import { STATE_WORDS } from '../../i18n/words/values.ts'
import { STATES, type State } from '../../indicators/value.ts'
import { rounded } from '../rounded.ts'
import { type SideColumn, type SideTable, sideColumn, writtenTable } from './side-table.ts'

interface Row {
  readonly commune: string | null
  readonly communeName: string | null
  /** id of a class or state, `concern` or `stock` */
  readonly outcome: string
  readonly label: string
  readonly place: Place | 'all'
  /** least and most that are counted: those without a class are of each that they could be of */
  readonly least: number
  readonly most: number
  readonly stock: number
}

/** Class by place: the territory, then each commune, a row a class and a place; bounds where some have no class. */
export function crossExport(view: ResolvedView): SideTable[] {
  const { method, answers, lang } = view
  const cross = answers?.method?.cross ?? []
  if (!method || cross.length === 0) return []
  const w = methodWords[lang]
  const phrases = methodPhrases(method, lang)
  const whole = summarise(cross, method)
  const rowsOf = (summary: CrossSummary, code: string | null, name: string | null): Row[] =>
    [
      ...summary.rows.map((row) => ({ ...row, outcome: row.class, label: labelOf(row.class, view) })),
      {
        outcome: 'concern',
        label: sentence(phrases.concern),
        dwellings: summary.concern,
        possible: summary.possible,
      },
      { outcome: 'stock', label: w.totalStock, dwellings: summary.stock, possible: null },
    ].flatMap(({ outcome, label, dwellings, possible }) =>
      ([...whole.places, 'all'] as const).map((place) => ({
        commune: code,
        communeName: name,
        outcome,
        label,
        place,
        least: dwellings[place],
        most: dwellings[place] + (possible?.[place] ?? 0),
        stock: summary.stock[place],
      })),
    )
  const by = answers?.method ? countedBy(answers.method.crossLevel, view.choice.level, lang) : null
  const said = {
    title: [w.crossNote(sentence(phrases.counted)), by].filter((text) => text !== null).join(' '),
    source: view.sourceLine,
    warnings: view.warnings,
  }
  return [
    {
      id: 'cross',
      title: phrases.title,
      table: (link) =>
        writtenTable(
          view,
          said,
          columns(view, sentence(phrases.counted)),
          [
            ...rowsOf(whole, null, null),
            ...summariseByCommune(cross, method).flatMap(({ commune, name, summary }) =>
              rowsOf(summary, commune, name),
            ),
          ],
          link,
        ),
    },
  ]
}

const isState = (id: string): id is State => (STATES as readonly string[]).includes(id)

const labelOf = (id: string, { method, lang }: ResolvedView): string =>
  isState(id) ? STATE_WORDS[lang][id] : (method?.classes.find((one) => one.id === id)?.label[lang] ?? id)

/** Percent of the stock of the place; empty where there is none, which is no share of 0. */
const share = (dwellings: number, stock: number) => (stock === 0 ? null : rounded((dwellings * 100) / stock))

function columns({ lang }: ResolvedView, counted: string): SideColumn<Row>[] {
  const w = sideWords[lang]
  const places = methodWords[lang]
  const number = 'number' as const
  return [
    sideColumn('commune', w.commune, w.communeMeaning, ({ commune }) => commune, 'code'),
    sideColumn('commune_name', w.communeName, w.communeMeaning, ({ communeName }) => communeName),
    sideColumn('class', w.classId, w.classMeaning, ({ outcome }) => outcome),
    sideColumn('class_label', w.classLabel, w.classMeaning, ({ label }) => label),
    sideColumn('place', w.place, w.placeMeaning, ({ place }) => places[place]),
    sideColumn('counted_least', w.least(counted), w.boundsMeaning, ({ least }) => least, number),
    sideColumn('counted_most', w.most(counted), w.boundsMeaning, ({ most }) => most, number),
    sideColumn('stock', w.stock, w.stockMeaning, ({ stock }) => stock, number),
    sideColumn(
      'share_least',
      w.shareLeast,
      w.shareMeaning,
      ({ least, stock }) => share(least, stock),
      number,
    ),
    sideColumn('share_most', w.shareMost, w.shareMeaning, ({ most, stock }) => share(most, stock), number),
  ]
}
