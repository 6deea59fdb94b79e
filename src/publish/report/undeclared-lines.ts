import type { CellRow } from '../../db/tables.ts'
import { byText } from '../../disclosure/cell.ts'
import type { Lang } from '../../i18n/lang.ts'
import { groupBy } from '../../lib/group-by.ts'
import { rowId } from '../assemble/collect-cells.ts'
import type { SourceAccount } from '../read/source-account.ts'
import type { SecretInput } from '../secrecy/secret-cells.ts'
import type { SeenRelation } from '../secrecy/seen-relations.ts'

const WORDS = {
  fr: {
    head: 'Relation entre colonnes que rien ne déclare, dont un effectif est masqué, et que la preuve du secret ne connaît pas',
    some: 'qui vaut dans presque toutes les lignes',
    declare: (id: string, sums: string) => `à déclarer dans data/sources/${id}.yaml, « sums: ${sums} »`,
    none: 'aucune déclaration ne peut la dire : une de ces colonnes est à laisser de côté (« measures »)',
  },
  en: {
    head: 'Relation between columns that nothing declares, of which a count is masked, and that the proof of secrecy does not know',
    some: 'which holds in nearly all rows',
    declare: (id: string, sums: string) => `to be declared in data/sources/${id}.yaml, "sums: ${sums}"`,
    none: 'no declaration can say it: one of these columns is to be left out ("measures")',
  },
} as const

type Column = SeenRelation['columns'][number] & { readonly account: SourceAccount | undefined }

/** For the publisher: each relation found, with its files, their columns, and what to declare. Each once, of whatever level and year. */
export function undeclaredLines(
  found: readonly SeenRelation[],
  { cells, origins }: Pick<SecretInput, 'cells' | 'origins'>,
  accounts: readonly SourceAccount[],
  lang: Lang,
): string[] {
  const ids = new Map<string, CellRow>(
    cells.map((cell) => [`${cell.level}|${cell.measure}|${cell.year}`, cell]),
  )
  const lines = found.map((relation) => {
    const columns = relation.columns.map((column): Column => {
      const row = ids.get(`${relation.level}|${column.measure}|${column.year}`)
      const id = row && origins.get(rowId(row))?.declaration.id
      return { ...column, account: accounts.find(({ declaration }) => declaration.id === id) }
    })
    const latest = Math.max(...columns.map(({ year }) => year))
    const key = columns.map(({ measure, year, coefficient }) => `${coefficient} ${measure} ${year - latest}`)
    return { key: `${key.sort().join()} ${relation.constant}`, text: lineOf(relation, columns, lang) }
  })
  return [...groupBy(lines, ({ key }) => key).values()].flatMap((of) => of[0]?.text ?? []).sort(byText)
}

function lineOf({ constant, fails }: SeenRelation, columns: readonly Column[], lang: Lang): string {
  const w = WORDS[lang]
  const years = new Set(columns.map(({ year }) => year))
  const side = (sign: 1 | -1) => {
    const terms = columns
      .filter(({ coefficient }) => Math.sign(coefficient) === sign)
      .map(
        (column) => `${times(column.coefficient)}${nameOf(column)}${years.size > 1 ? ` ${column.year}` : ''}`,
      )
    const more = Math.sign(-constant) === sign ? [String(Math.abs(constant))] : []
    return [...terms, ...more].join(' + ') || '0'
  }
  const files = [...new Set(columns.flatMap(({ account }) => account?.file?.file ?? []))].sort(byText)
  const parts = [
    `${w.head}${lang === 'fr' ? ' :' : ':'} ${side(1)} = ${side(-1)} (${files.join(', ')})`,
    ...(fails > 0 ? [w.some] : []),
    sumOf(columns, constant, lang) ?? w.none,
  ]
  return `${parts.join(lang === 'fr' ? ' ; ' : '; ')}.`
}

const times = (coefficient: number) => (Math.abs(coefficient) === 1 ? '' : `${Math.abs(coefficient)} × `)

/** The column as its file names it. */
function nameOf({ measure, account }: Column): string {
  const { declaration } = account ?? {}
  const read = declaration?.format === 'wide' ? declaration.measures[measure] : undefined
  if (!read) return measure
  return `${'sum' in read ? read.sum.join(' + ') : read.column.join(' / ')} (${measure})`
}

/** A whole and its parts of one source and year can be declared. */
function sumOf(columns: readonly Column[], constant: number, lang: Lang): string | null {
  const ids = new Set(columns.map(({ account }) => account?.declaration.id))
  const years = new Set(columns.map(({ year }) => year))
  const [id] = ids
  const isPlain = columns.every(({ coefficient }) => Math.abs(coefficient) === 1) && constant === 0
  if (ids.size !== 1 || years.size !== 1 || id === undefined || !isPlain) return null
  for (const sign of [1, -1]) {
    const wholes = columns.filter(({ coefficient }) => coefficient === sign)
    const parts = columns.filter(({ coefficient }) => coefficient === -sign)
    const [whole] = wholes
    if (whole && wholes.length === 1 && parts.length > 1)
      return WORDS[lang].declare(id, `[[${[whole, ...parts].map(({ measure }) => measure).join(', ')}]]`)
  }
  return null
}
