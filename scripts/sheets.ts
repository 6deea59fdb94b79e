import { register } from 'node:module'
import { parseArgs } from 'node:util'
import { LANGS, type Lang } from '../src/i18n/lang.ts'
import { LEVELS, type Level } from '../src/territory/level.ts'

/**
 * `npm run sheets -- <territory> [--lang fr|en] [--levels commune,group] [--zones 62498] [--date 2026-11-28] [--out folder]`:
 * the sheets of a territory, from public/data. The date, SOURCE_DATE_EPOCH where it is not said, is part of the inputs.
 */
const USAGE =
  'npm run sheets -- <territory> [--lang fr|en] [--levels commune,group] [--zones 62498,62510] [--date 2026-11-28] [--out folder]'

// components name their stylesheets, which Node cannot read: the static pages have one file of them all
register(
  `data:text/javascript,${encodeURIComponent(
    "export const load = (url, context, next) => url.endsWith('.css') ? { format: 'module', source: '', shortCircuit: true } : next(url, context)",
  )}`,
)

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lang: { type: 'string', default: 'fr' },
    levels: { type: 'string' },
    zones: { type: 'string' },
    date: { type: 'string' },
    data: { type: 'string', default: 'public/data' },
    out: { type: 'string' },
  },
})
const [territory] = positionals
const epoch = process.env.SOURCE_DATE_EPOCH
const date = new Date(values.date ?? (epoch ? Number(epoch) * 1000 : new Date().toISOString().slice(0, 10)))
const lang = LANGS.find((one) => one === values.lang)
const levels = values.levels?.split(',') ?? null
const isKnown = (level: string): level is Level => LEVELS.some((one) => one === level)
if (!territory || !lang || Number.isNaN(date.getTime()) || levels?.some((level) => !isKnown(level))) {
  console.error(USAGE)
  process.exitCode = 2
} else {
  const { writeSheets } = await import('./sheets/run.ts')
  const out = values.out ?? `sheets/${territory}`
  const { written, failed } = await writeSheets({
    territory,
    data: values.data,
    out,
    lang: lang satisfies Lang,
    date,
    levels: levels?.filter(isKnown) ?? null,
    zones: values.zones?.split(',') ?? null,
    log: console.log,
  })
  console.log(`${written.length} PDF in ${out}`)
  for (const { zone, cause } of failed) console.error(`not written: ${zone}: ${cause}`)
  process.exitCode = failed.length > 0 ? 1 : 0
}
