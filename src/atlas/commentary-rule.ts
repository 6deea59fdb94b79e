import * as v from 'valibot'
import { line } from '../i18n/declared-text.ts'

/** What a sentence may say, and what has to be known for it: the place among others, the whole, the change. */
export const COMMENTARY_WORDS = {
  always: ['zone', 'label', 'value', 'year'],
  rank: ['rank', 'ranked'],
  whole: ['whole', 'wholeName', 'side'],
  change: ['change', 'since'],
} as const
const NEEDS = ['rank', 'whole', 'change'] as const

const placeholders = (text: string) => [...text.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name)

/**
 * A rule of the commentary (data/catalogue/commentary.yaml): of these indicators, where all that it needs is known, this
 * sentence. The first rule that holds for an indicator gives its sentence; none holds for what is not a number.
 */
export const commentaryRule = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*$/)),
    indicators: v.pipe(v.array(v.string()), v.minLength(1)),
    needs: v.array(v.picklist(NEEDS)),
    text: v.strictObject({ fr: line, en: line }),
  }),
  v.check(
    ({ needs, text }) =>
      [text.fr, text.en]
        .flatMap(placeholders)
        .every((name) =>
          [...COMMENTARY_WORDS.always, ...needs.flatMap((need) => COMMENTARY_WORDS[need])].some(
            (known) => known === name,
          ),
        ),
    'a sentence names what the rule does not need',
  ),
)
export type CommentaryRule = v.InferOutput<typeof commentaryRule>
