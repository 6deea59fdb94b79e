import { formatNumber } from '../../../i18n/format.ts'
import type { Lang } from '../../../i18n/lang.ts'
import { openDataWords } from '../../../i18n/words/open-data.ts'
import { LEVEL_WORDS } from '../../../i18n/words/view.ts'
import { MAP_LEVELS } from '../../../territory/level.ts'
import { type OpenFile, openTable, stemOf } from './open-files.ts'

/** What a file holds, in words; its name, where there is no word for it. */
function subjectOf({ name, kind }: OpenFile, lang: Lang): string {
  const w = openDataWords[lang]
  switch (kind) {
    case 'geojson': {
      const level = MAP_LEVELS.find((one) => one === stemOf(name))
      return level ? w.outlines(LEVEL_WORDS[lang][level].one) : name
    }
    case 'sheet':
    case 'csv':
    case 'parquet': {
      const table = openTable(name)
      return table ? w[`of_${table}`] : name
    }
    default:
      return w[`of_${kind}`]
  }
}

/** What a published file holds, in what form, and how large it is. */
export function openFileText(file: OpenFile, lang: Lang): string {
  const w = openDataWords[lang]
  const size = file.bytes === null ? null : w.size(formatNumber(Math.ceil(file.bytes / 1000), lang))
  return w.file(subjectOf(file, lang), w[`form_${file.kind}`], size)
}

/** How the text of a table is written; '' of what has one form alone. */
export function noteOf({ kind }: OpenFile, lang: Lang): string {
  const w = openDataWords[lang]
  return kind === 'sheet' ? w.note_sheet : kind === 'csv' ? w.note_csv : ''
}
