import { useSyncExternalStore } from 'react'
import type { Lang } from '../../../i18n/lang.ts'
import { ownBuildWords } from '../../../i18n/words/own-build.ts'
import type { OwnDesk } from '../../../imports/own-desk.ts'
import type { Loaded } from '../../opening/load.ts'
import { FileHead } from '../FileHead.tsx'
import { BuildOutcome } from './BuildOutcome.tsx'
import { hasRead } from './built-here.ts'

interface Props {
  /** on which the territory in view was built */
  origin: OwnDesk
  loaded: Loaded
  lang: Lang
  /** shows the territory that the files are opened on */
  onChange: () => void
}

/** The files that the territory in view is made of, what became of each, and its publication. */
export function OriginSection({ origin, loaded, lang, onChange }: Props) {
  const w = ownBuildWords[lang]
  const { files, build } = useSyncExternalStore(origin.subscribe, origin.state)
  // what it has not read is said beneath, with why
  const read = files.filter(({ name }) => build?.kind !== 'built' || hasRead(build, name))
  return (
    <section aria-labelledby="own-origin" className="own-build">
      <h3 id="own-origin">{w.made}</h3>
      <ul className="own-files">
        {read.map(({ id, name, file }) => (
          <li key={id}>
            <FileHead name={name} bytes={file.size} lang={lang} />
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={onChange}>
        {w.change}
      </button>
      {build && <BuildOutcome build={build} files={files} desk={origin} loaded={loaded} lang={lang} />}
    </section>
  )
}
