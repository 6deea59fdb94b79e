import { type Lang, typeset } from '../i18n/lang.ts'
import { sentence } from '../i18n/typeset.ts'
import { TERMS } from '../i18n/words/glossary.ts'
import { GLOSSARY } from '../i18n/words/glossary-entries.ts'

/** Every acronym of the atlas and what it is. */
export function GlossaryList({ lang }: { lang: Lang }) {
  return (
    <dl className="pairs wide glossary">
      {TERMS.map((term) => {
        const { name, meaning } = GLOSSARY[lang][term]
        return (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              {sentence(typeset(name, lang))}. {typeset(meaning, lang)}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
