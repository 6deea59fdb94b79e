import type { Lang } from '../i18n/lang.ts'
import { sentence, typesetFrench } from '../i18n/typeset.ts'
import { TERMS } from '../i18n/words/glossary.ts'
import { GLOSSARY } from '../i18n/words/glossary-entries.ts'

/** Every acronym of the atlas and what it is. */
export function GlossaryList({ lang }: { lang: Lang }) {
  const typeset = lang === 'fr' ? typesetFrench : (words: string) => words
  return (
    <dl className="pairs wide glossary">
      {TERMS.map((term) => {
        const { name, meaning } = GLOSSARY[lang][term]
        return (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              {sentence(typeset(name))}. {typeset(meaning)}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
