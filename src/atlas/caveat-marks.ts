import type { Lang } from '../i18n/lang.ts'
import { caveatText } from './caveat-text.ts'
import type { ViewZone } from './view.ts'

/** Signs of a note, in the order that French typography takes them. */
const SIGNS = ['*', '†', '‡', '§']

export interface CaveatNote {
  /** sign after each value that the note is about; empty where it is about all of them */
  readonly mark: string
  readonly text: string
}

/** Caveats of a list of values, each said once: a sign after the values that have it, none where all have. */
export function caveatNotes(zones: readonly Pick<ViewZone, 'flags'>[], lang: Lang) {
  const texts = zones.map(({ flags }) => caveatText(flags, lang))
  const notes: CaveatNote[] = [...new Set(texts)]
    .filter((text) => text !== '')
    .map((text, i) => ({
      mark: texts.every((other) => other === text) ? '' : (SIGNS[i] ?? `(${i + 1})`),
      text,
    }))
  const noteOf = (zone: Pick<ViewZone, 'flags'>): CaveatNote | null =>
    notes.find(({ text }) => text === caveatText(zone.flags, lang)) ?? null
  return { notes, noteOf }
}
