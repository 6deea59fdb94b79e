import { lastOf } from '../../lib/last-of.ts'
import { type Prepared, readPrepared } from '../../sketch/prepared.ts'
import { PREPARED_META } from './opening-file.ts'

/** The list of a territory, which the page holds: what asks for the files and what draws them read it once. */
const listOf = lastOf((territory: string): Prepared | null => {
  const text = document.querySelector<HTMLMetaElement>(`meta[name="${PREPARED_META}"]`)?.content
  return text ? readPrepared(text, territory) : null
})

/** Reads what was prepared of a territory; null where nothing was, as in the development server. */
export function preparedOf<T>(territory: string, read: (prepared: Prepared) => T): T | null {
  const list = listOf(territory)
  return list && read(list)
}
