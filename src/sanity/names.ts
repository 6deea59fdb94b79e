import type { Text } from '../i18n/lang.ts'
import { LEVEL_WORDS } from '../i18n/words/view.ts'
import { isMapped, type Level } from '../territory/level.ts'

interface Labelled {
  readonly id: string
  readonly label: Text
}
interface Titled {
  readonly id: string
  readonly title: Text
}

/** How a finding calls what it is about: by the words of the catalogue, never by an id. */
export interface Names {
  readonly measure: (id: string) => Text
  readonly source: (id: string) => Text
}

/** The last measure or source of an id names it; an id that none has stays as it is. */
export function namesOf(measures: Iterable<Labelled>, sources: Iterable<Titled>): Names {
  const labels = new Map([...measures].map(({ id, label }) => [id, label]))
  const titles = new Map([...sources].map(({ id, title }) => [id, title]))
  const asItIs = (id: string): Text => ({ fr: id, en: id })
  return {
    measure: (id) => labels.get(id) ?? asItIs(id),
    source: (id) => titles.get(id) ?? asItIs(id),
  }
}

const EPCI: Text = { fr: 'intercommunalité', en: 'intercommunality' }

/** A level, in the singular. */
export const levelName = (level: Level): Text =>
  isMapped(level) ? { fr: LEVEL_WORDS.fr[level].one, en: LEVEL_WORDS.en[level].one } : EPCI
