import * as v from 'valibot'
import { text } from '../i18n/declared-text.ts'
import { GLOSSARY_NAMES } from './addresses.ts'

/** Names of the other pages of the gallery. */
const TAKEN: readonly string[] = ['index', ...Object.values(GLOSSARY_NAMES)]

/** data/views/*.yaml: a view that the gallery shows, with the words that present it. */
export const preparedView = v.strictObject({
  format: v.literal(1),
  /** name of its page */
  id: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    v.check((id) => !TAKEN.includes(id), 'name of another page of the gallery'),
  ),
  /** query of the page's address, without its "?" */
  link: v.pipe(v.string(), v.regex(/^t=[^\s?#]+$/)),
  title: text,
  description: text,
})
export type PreparedView = v.InferOutput<typeof preparedView>
