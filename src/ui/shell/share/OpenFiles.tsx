import { useEffect, useState } from 'react'
import type { Lang } from '../../../i18n/lang.ts'
import { openDataWords } from '../../../i18n/words/open-data.ts'
import { isLocalId } from '../../../own/project/link-file.ts'
import { dataUrl } from '../../opening/data-files.ts'
import { noteOf, openFileText } from './open-file-text.ts'
import { DICTIONARY, loadOpenFiles, type OpenFile, publishedFolder } from './open-files.ts'

type Listed =
  | { readonly kind: 'loading' }
  | { readonly kind: 'listed'; readonly files: readonly OpenFile[] }
  | { readonly kind: 'failed'; readonly dictionary: string }

interface Props {
  territory: string
  lang: Lang
}

/** The published files of the territory; one of this machine alone has none, and where its files are is said. */
export const OpenFiles = ({ territory, lang }: Props) =>
  isLocalId(territory) ? (
    <section>
      <h3>{openDataWords[lang].open}</h3>
      <p className="soft">{openDataWords[lang].local}</p>
    </section>
  ) : (
    <PublishedFiles territory={territory} lang={lang} />
  )

/** Each file as a link that says what it holds, its form and its size; its name comes after. */
function PublishedFiles({ territory, lang }: Props) {
  const w = openDataWords[lang]
  const [listed, setListed] = useState<Listed>({ kind: 'loading' })
  useEffect(() => {
    let current = true
    const set = (next: Listed) => current && setListed(next)
    loadOpenFiles(territory)
      .then((files) => set({ kind: 'listed', files }))
      .catch(async () =>
        set({
          kind: 'failed',
          dictionary: dataUrl(`${await publishedFolder(territory)}/${DICTIONARY}`).href,
        }),
      )
    return () => {
      current = false
    }
  }, [territory])
  return (
    <section>
      <h3>{w.open}</h3>
      <p className="soft">{w.openHelp}</p>
      {listed.kind === 'loading' && <p role="status">{w.loading}</p>}
      {listed.kind === 'failed' && (
        <p role="alert">
          {w.failed} <a href={listed.dictionary}>{DICTIONARY}</a>
        </p>
      )}
      {listed.kind === 'listed' && (
        <ul className="open-files">
          {listed.files.map((file) => (
            <li key={file.name}>
              <a href={file.href} download>
                {openFileText(file, lang)}
              </a>{' '}
              <span className="soft">{[file.name, noteOf(file, lang)].filter(Boolean).join(', ')}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
