import * as v from 'valibot'
import { type Prepared, preparedList } from '../../sketch/prepared.ts'
import { PREPARED_META } from './opening-file.ts'

/** Reads what was prepared of a territory; null where nothing was, as in the development server. */
export function preparedOf<T>(territory: string, read: (prepared: Prepared) => T): T | null {
  const text = document.querySelector<HTMLMetaElement>(`meta[name="${PREPARED_META}"]`)?.content
  if (!text) return null
  const list = v.safeParse(v.pipe(v.string(), v.parseJson(), preparedList), text)
  const found = list.success && Object.hasOwn(list.output, territory) ? list.output[territory] : undefined
  return found ? read(found) : null
}
