import { formatNumber } from '../../i18n/format.ts'
import type { Lang } from '../../i18n/lang.ts'
import { ownDataWords } from '../../i18n/words/own-data.ts'

/** Name and size of a file. */
export function FileHead({ name, bytes, lang }: { name: string; bytes: number; lang: Lang }) {
  return (
    <>
      <strong>{name}</strong> <span className="soft">{sizeText(bytes, lang)}</span>
    </>
  )
}

/** "12 ko", "3,4 Mo". */
function sizeText(bytes: number, lang: Lang): string {
  const w = ownDataWords[lang]
  const [size, unit] =
    bytes < 1e6
      ? [Math.max(1, Math.round(bytes / 1e3)), lang === 'fr' ? 'ko' : 'kB']
      : [bytes / 1e6, lang === 'fr' ? 'Mo' : 'MB']
  return w.size(formatNumber(size, lang, bytes < 1e6 ? 0 : 1), unit)
}
