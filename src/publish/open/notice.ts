import { LANGS, type Text } from '../../i18n/lang.ts'
import { viewWords } from '../../i18n/words/view.ts'
import type { Territory } from '../../indicators/territory.ts'

/**
 * What a file must say of itself wherever it goes, in the words of the page: that its territory is fictional, its
 * contours schematic, its circulation restricted. Null where there is nothing to say.
 * @param isPlaced whether the file says where zones are
 */
export function noticeOf(
  { fictional, contours, restricted }: Pick<Territory, 'fictional' | 'contours' | 'restricted'>,
  isPlaced: boolean,
): Text | null {
  const [fr = '', en = ''] = LANGS.map((lang) => {
    const w = viewWords[lang]
    return [
      ...(fictional ? [w.fictional] : []),
      ...(isPlaced && contours === 'schematic' ? [w.schematic] : []),
      ...(restricted ? [w.restricted(restricted.holder)] : []),
    ]
      .map((words) => `${words}.`)
      .join(' ')
  })
  return fr === '' ? null : { fr, en }
}
