import type { Lang } from '../i18n/lang.ts'
import { methodPageWords } from '../i18n/words/method-page.ts'
import { toRoot } from './addresses.ts'
import type { MethodPlace } from './method-places.ts'

/** Where a method can be seen in the atlas. */
export function MethodPlaces({ places, lang }: { places: readonly MethodPlace[]; lang: Lang }) {
  if (places.length === 0) return <p>{methodPageWords[lang].nowhere}</p>
  return (
    <ul>
      {places.map(({ name, link }) => (
        <li key={link}>
          <a href={`${toRoot(lang)}?v=1&${link}${lang === 'en' ? '&lang=en' : ''}`}>{name}</a>
        </li>
      ))}
    </ul>
  )
}
