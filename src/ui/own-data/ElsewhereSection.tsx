import type { Lang } from '../../i18n/lang.ts'
import { ownKeepWords } from '../../i18n/words/own-keep.ts'
import type { OwnDesk } from '../../imports/own-desk.ts'
import type { GivenFile } from '../../imports/own-file.ts'

interface Props {
  files: readonly GivenFile[]
  desk: OwnDesk
  lang: Lang
}

/** Tables that the reader has opened on another territory, offered to this one as they were taken there. */
export function ElsewhereSection({ files, desk, lang }: Props) {
  const w = ownKeepWords[lang]
  if (files.length === 0) return null
  return (
    <section aria-labelledby="own-elsewhere" className="own-elsewhere">
      <h3 id="own-elsewhere">{w.elsewhere}</h3>
      <ul className="own-problems">
        {files.map((one) => (
          <li key={one.name}>
            {one.name}{' '}
            <button
              type="button"
              className="link"
              aria-label={w.openHereOf(one.name)}
              onClick={() => void desk.add([one])}
            >
              {w.openHere}
            </button>
          </li>
        ))}
      </ul>
      {files.length > 1 && (
        <button type="button" className="button" onClick={() => void desk.add(files)}>
          {w.openAllHere(files.length)}
        </button>
      )}
    </section>
  )
}
