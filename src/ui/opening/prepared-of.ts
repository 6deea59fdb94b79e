import * as v from 'valibot'
import { lastOf } from '../../lib/last-of.ts'
import { type Prepared, prepared } from '../../sketch/prepared.ts'
import { PREPARED_META } from './opening-file.ts'

/** The list of a territory, which the page holds: what asks for the files and what draws them read it once. */
const listOf = lastOf((territory: string): Prepared | null => {
  const text = document.querySelector<HTMLMetaElement>(`meta[name="${PREPARED_META}"]`)?.content
  if (!text) return null
  const list = v.safeParse(v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.unknown())), text)
  if (!list.success || !Object.hasOwn(list.output, territory)) return null
  // of the others nothing is asked: checking them all would keep the first picture waiting
  const found = v.safeParse(prepared, list.output[territory])
  return found.success ? found.output : null
})

/** Reads what was prepared of a territory; null where nothing was, as in the development server. */
export function preparedOf<T>(territory: string, read: (prepared: Prepared) => T): T | null {
  const list = listOf(territory)
  return list && read(list)
}
