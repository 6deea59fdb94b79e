import * as v from 'valibot'
import type { Text } from '../i18n/lang.ts'
import type { Bound } from './bound.ts'
import { labelText, readLabel } from './link-label.ts'
import { type MethodDocument, methodDocument } from './method-document.ts'
import { methodTextOfV1 } from './method-link-v1.ts'

const SIGNS = { '>=': 'ge', '>': 'gt', '<=': 'le', '<': 'lt' } as const
const COMPARED = { ge: '>=', gt: '>', le: '<=', lt: '<' } as const
/** Kinds of bounds that are a difference to a rate of the whole. */
const WHOLES = { epci: 'e', departement: 'd', france: 'f' } as const
const WHOLE_OF = { e: 'epci', d: 'departement', f: 'france' } as const

/** Some hosts refuse a longer address. */
const MAX_TEXT = 4000

const tenths = (value: number): string => String(Math.round(value * 10))
const number = (text: string | undefined): number => Number(text) / 10

function boundText(of: Bound): string {
  switch (of.kind) {
    case 'value':
      return `v${tenths(of.percent)}`
    case 'mean':
      return `m${tenths(of.value)}`
    case 'quantile':
      return `q${tenths(of.share)}`
    default:
      return `${WHOLES[of.kind]}${tenths(of.plus)}`
  }
}

function boundOf(text: string): unknown {
  const at = number(text.slice(1))
  if (text.startsWith('v')) return { kind: 'value', percent: at }
  if (text.startsWith('m')) return { kind: 'mean', value: at }
  if (text.startsWith('q')) return { kind: 'quantile', share: at }
  return { kind: WHOLE_OF[text.charAt(0) as keyof typeof WHOLE_OF], plus: at }
}

/** French and English, English left out where it is the same words. */
const wordsText = (words: Text | undefined): string[] =>
  words ? [labelText(words.fr), words.en === words.fr ? '' : labelText(words.en)] : ['', '']

/** undefined where nothing is said; words that are none are null, which no schema takes. */
function wordsOf(fr = '', en = ''): unknown {
  if (fr === '') return en === '' ? undefined : null
  const [french, english] = [readLabel(fr), en === '' ? readLabel(fr) : readLabel(en)]
  return { fr: french, en: english }
}

/** Fields one after the other, empty ones at the end left out. */
const fields = (all: readonly string[]): string => all.join('.').replace(/\.+$/, '')

/**
 * The text of a method in a link, of version 2, numbers in tenths:
 * `2!vacancy_rate.ge.v400.10*social_share_rp.gt.q800.20!0.10.20!LOG!Vide.*Plein..a3141e.1!Ma_20m_C3_A9thode`:
 * criteria (indicator, comparison, bound, points, words); rules (words after `~`); the weight, `-` for none; classes
 * (words, colour, 1 where pointed out, 0 where not); the words of the method; its complements. It carries what is computed
 * and shown; a file carries the whole document, its source and what is left unsaid. Where it would be too long to be read
 * back, words are left out, those of criteria and rules first: what is computed and drawn stays.
 */
export function methodText(method: MethodDocument): string {
  const plain = <T extends { readonly label?: Text | undefined }>(all: readonly T[]) =>
    all.map(({ label: _, ...one }) => one)
  const short = { ...method, criteria: plain(method.criteria), rules: plain(method.rules) }
  const { label: _, ...unnamed } = short
  const wordless = { ...unnamed, ...(short.classes && { classes: plain(short.classes) }) }
  return [method, short].map(wholeText).find((text) => text.length <= MAX_TEXT) ?? wholeText(wordless)
}

/** Whether the link has the words of a method as well. */
export const isWholeInLink = (method: MethodDocument): boolean => wholeText(method).length <= MAX_TEXT

function wholeText({ criteria, rules, classes, label, complements, weight }: MethodDocument): string {
  const shown = (concern: boolean | undefined) => (concern === undefined ? '' : concern ? '1' : '0')
  const parts = [
    '2',
    criteria
      .map((c) =>
        fields([
          c.indicator,
          SIGNS[c.comparison],
          boundText(c.bound),
          tenths(c.points),
          ...wordsText(c.label),
        ]),
      )
      .join('*'),
    rules
      .map(
        (rule) =>
          `${rule.minimums.map(tenths).join('.')}${rule.label ? `~${fields(wordsText(rule.label))}` : ''}`,
      )
      .join('*'),
    weight ?? '-',
    (classes ?? [])
      .map((one) =>
        fields([...wordsText(one.label), one.color?.slice(1).toLowerCase() ?? '', shown(one.concern)]),
      )
      .join('*')
      // a `*` at the end of a link is taken for the end of Markdown's bold; classes at the end that say nothing are as none
      .replace(/\*+$/, ''),
    fields(wordsText(label)),
    (complements ?? []).join('*'),
  ]
  return parts.join('!').replace(/!+$/, '')
}

const CRITERION =
  /^[a-z][a-z0-9_-]*\.(?:ge|gt|le|lt)\.(?:[vmq]\d{1,4}|[edf]-?\d{1,4})\.\d{1,3}(?:\.[^.]*){0,2}$/

/** A criterion as links write it; null where it is none, which no schema takes. */
function criterionOf(text: string): unknown {
  if (!CRITERION.test(text)) return null
  const [indicator, sign, of = '', points, fr, en] = text.split('.')
  const comparison = COMPARED[sign as keyof typeof COMPARED]
  const label = wordsOf(fr, en)
  return {
    indicator,
    comparison,
    bound: boundOf(of),
    points: number(points),
    ...(label === undefined ? {} : { label }),
  }
}

const RULE = /^\d{1,4}(\.\d{1,4})*(~[^~]*)?$/

function ruleOf(text: string): { minimums: number[]; label?: unknown } | null {
  if (!RULE.test(text)) return null
  const [minimums = '', words = ''] = text.split('~')
  const label = wordsOf(...words.split('.'))
  return { minimums: minimums.split('.').map(number), ...(label === undefined ? {} : { label }) }
}

function classOf(text: string): unknown {
  const [fr, en, color, concern, ...more] = text.split('.')
  const label = wordsOf(fr, en)
  if (more.length > 0 || (concern && !/^[01]$/.test(concern))) return null
  return {
    ...(label === undefined ? {} : { label }),
    ...(color ? { color: `#${color}` } : {}),
    ...(concern ? { concern: concern === '1' } : {}),
  }
}

/** As many classes as a rule has: those at the end that say nothing are left out of a link. */
function classesOf(text: string, count: number): unknown[] {
  const said = text.split('*').map(classOf)
  return [...said, ...Array.from({ length: Math.max(0, count - said.length) }, () => ({}))]
}

function methodOfV2(text: string): unknown {
  const [, criteria = '', rules = '', weight = '', classes = '', words = '', beside = '', ...more] =
    text.split('!')
  const label = wordsOf(...words.split('.'))
  const read = rules.split('*').map(ruleOf)
  return more.length > 0
    ? undefined
    : {
        criteria: criteria.split('*').map(criterionOf),
        rules: read,
        weight: weight === '-' ? null : weight,
        ...(classes === '' ? {} : { classes: classesOf(classes, read[0]?.minimums.length ?? 0) }),
        ...(label === undefined ? {} : { label }),
        ...(beside === '' ? {} : { complements: beside.split('*') }),
      }
}

/** The schema of that text; the first form is read as well. */
export const methodParam = v.pipe(
  v.string(),
  v.maxLength(MAX_TEXT),
  v.transform(methodTextOfV1),
  v.startsWith('2!'),
  v.transform(methodOfV2),
  methodDocument,
)
