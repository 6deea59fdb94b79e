import type { Text } from '../i18n/lang.ts'
import type { Correction } from '../indicators/correction.ts'
import { plainText } from '../lib/plain-text.ts'
import { CODE_ORDER, hasOwnZones, type Level, type OwnLevel } from '../territory/level.ts'
import type { SourceDeclaration } from './declaration.ts'
import { EXPECTED, isCodeOf, readForm } from './own-form.ts'
import { printedYear } from './printed-year.ts'
import { type Problem, ProblemLog } from './problem.ts'

/** A method with its classes, as a row may name them: by their ids or by their words. */
export interface NamedMethod {
  readonly id: string
  readonly label: Text
  readonly classes: readonly { readonly id: string; readonly label: Text }[]
}

export const CORRECTION_COLUMNS = {
  method: { names: ['methode', 'method'] },
  code: { names: ['code', 'residence'] },
  year: { names: ['annee', 'year'] },
  class: { names: ['classe', 'class'] },
  author: { names: ['fonction', 'function'] },
  date: { names: ['date'] },
  reason: { names: ['motif', 'reason'] },
} as const

const SAID = {
  method: { fr: 'une méthode déclarée', en: 'a declared method' },
  zone: { fr: 'le code d’une zone du territoire', en: 'the code of a zone of the territory' },
  class: { fr: 'une classe de cette méthode', en: 'a class of this method' },
  author: { fr: 'la fonction de qui donne la classe', en: 'the function of who gives the class' },
  date: { fr: 'un jour, 2024-03-12 ou 12/03/2024', en: 'a day, 2024-03-12 or 12/03/2024' },
  reason: { fr: 'un motif', en: 'a reason' },
} as const satisfies Record<string, Text>

/** Reads the classes that workshops give: docs/formats/corrections.md. Each row that is left out is reported. */
export function readCorrections(
  file: string,
  bytes: Uint8Array,
  declaration: SourceDeclaration,
  methods: readonly NamedMethod[],
  isZone: (level: Level, code: string) => boolean,
): { corrections: Correction[]; problems: readonly Problem[]; read: number } {
  const log = new ProblemLog(file)
  const seen = new Set<string>()
  const rows = readForm(bytes, declaration, CORRECTION_COLUMNS, log)
  const corrections = (rows ?? []).flatMap(({ field, wrong }): Correction[] => {
    const method = named(methods, field.method)
    if (!method) return wrong('method', SAID.method) ?? []
    const level = levelOf(field.code)
    if (!level || !isZone(level, field.code)) return wrong('code', SAID.zone) ?? []
    const year = printedYear(field.year)
    if (year === null) return wrong('year', EXPECTED.year) ?? []
    const given = named(method.classes, field.class)
    if (!given) return wrong('class', SAID.class) ?? []
    if (field.author === '') return wrong('author', SAID.author) ?? []
    const date = dayOf(field.date)
    if (date === null) return wrong('date', SAID.date) ?? []
    if (field.reason === '') return wrong('reason', SAID.reason) ?? []
    const key = `${method.id} ${field.code} ${year}`
    if (seen.has(key)) return wrong('code', EXPECTED.once) ?? []
    seen.add(key)
    const { code, author, reason } = field
    return [{ method: method.id, level, code, year, class: given.id, author, date, reason }]
  })
  return { corrections, problems: log.problems, read: rows?.length ?? 0 }
}

const named = <T extends { readonly id: string; readonly label: Text }>(
  all: readonly T[],
  text: string,
): T | undefined => {
  const wanted = plainText(text)
  return all.find(
    ({ id, label }) => id === text || [label.fr, label.en].some((one) => plainText(one) === wanted),
  )
}

const levelOf = (code: string): OwnLevel | undefined =>
  CODE_ORDER.filter(hasOwnZones).find((level) => isCodeOf(level, code))

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** 2024-03-12 or 12/03/2024; null for what is no day of the calendar. */
function dayOf(text: string): string | null {
  const iso = text.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$2-$1')
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []).map(Number)
  const days = month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0)
  return day >= 1 && day <= days ? iso : null
}
