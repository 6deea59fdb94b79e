import { useState } from 'react'
import type { Lang } from '../../../i18n/lang.ts'
import { ownBuildWords } from '../../../i18n/words/own-build.ts'
import type { Built, DeskBuild } from '../../../imports/desk-state.ts'
import type { OwnDesk } from '../../../imports/own-desk.ts'
import { isBusy, type OwnFile } from '../../../imports/own-file.ts'
import type { Loaded } from '../../opening/load.ts'
import { Choose } from '../Choose.tsx'
import { BUILD_HEADING } from '../next-step.ts'
import { BuildOutcome } from './BuildOutcome.tsx'
import { seenIn } from './seen-epcis.ts'

interface Props {
  files: readonly OwnFile[]
  build: DeskBuild | null
  desk: OwnDesk
  loaded: Loaded
  lang: Lang
  onOpen: (built: Built) => void
}

/** A territory of the reader's own: of which EPCI, built as a publication would be, then opened or taken away. */
export function BuildSection({ files, build, desk, loaded, lang, onOpen }: Props) {
  const w = ownBuildWords[lang]
  const epcis = seenIn(files)
  const [chosen, setChosen] = useState('')
  const epci = epcis.find(({ code }) => code === chosen) ?? epcis[0]
  // what is not read yet would not be in it
  const isReading = files.some(isBusy)
  return (
    <section aria-labelledby={BUILD_HEADING} className="own-build">
      <h3 id={BUILD_HEADING} tabIndex={-1}>
        {w.title}
      </h3>
      {epci ? (
        <>
          <p className="soft">{w.help}</p>
          <Choose
            label={w.epci}
            value={epci.code}
            options={epcis.map(({ code, name, here, of }) => [code, w.seen(name, here, of)])}
            onChange={setChosen}
          />
          {epci.here < epci.of && <p className="notice">{w.partial(epci.of - epci.here)}</p>}
          <button
            type="button"
            className={build?.kind === 'built' ? 'button' : 'button primary'}
            disabled={build?.kind === 'building' || isReading}
            onClick={() => void desk.build(epci.code, lang)}
          >
            {w.build}
          </button>
        </>
      ) : (
        <p className="notice">{w.noEpci}</p>
      )}
      {build && (
        <BuildOutcome build={build} files={files} desk={desk} loaded={loaded} lang={lang} onOpen={onOpen} />
      )}
    </section>
  )
}
