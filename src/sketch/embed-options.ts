import * as v from 'valibot'
import { THEME_SETTINGS } from '../figure/theme.ts'

/** What the link of an embed says of its surroundings; the choice beside it is written as in every link. */
const shown = v.pipe(
  v.picklist(['0', '1']),
  v.transform((text) => text === '1'),
)

const OPTIONS = {
  title: shown,
  legend: shown,
  table: shown,
  controls: shown,
  theme: v.picklist(THEME_SETTINGS),
  interaction: v.picklist(['none', 'tooltips', 'full']),
} as const

export type EmbedOptions = { readonly [K in keyof typeof OPTIONS]: v.InferOutput<(typeof OPTIONS)[K]> }

export const DEFAULT_OPTIONS: EmbedOptions = {
  title: true,
  legend: true,
  table: false,
  controls: false,
  theme: 'auto',
  interaction: 'tooltips',
}

/** Options of a link; one that is not understood is its default, and named. */
export function parseOptions(query: string): { options: EmbedOptions; refused: string[] } {
  const params = new URLSearchParams(query)
  const refused: string[] = []
  const found = Object.entries(OPTIONS).flatMap(([name, schema]) => {
    const text = params.get(name)
    if (text === null) return []
    const read = v.safeParse(schema, text)
    if (!read.success) refused.push(name)
    return read.success ? [[name, read.output]] : []
  })
  return { options: { ...DEFAULT_OPTIONS, ...Object.fromEntries(found) }, refused }
}

/** The parameters of options that are not the default, to be put after a choice's query. */
export function formatOptions(options: EmbedOptions): string {
  const text = (value: string | boolean) => (typeof value === 'boolean' ? (value ? '1' : '0') : value)
  return (Object.keys(OPTIONS) as (keyof EmbedOptions)[])
    .filter((name) => options[name] !== DEFAULT_OPTIONS[name])
    .map((name) => `&${name}=${text(options[name])}`)
    .join('')
}
