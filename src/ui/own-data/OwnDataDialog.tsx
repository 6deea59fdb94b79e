import { useState, useSyncExternalStore } from 'react'
import { ownBuildWords } from '../../i18n/words/own-build.ts'
import { ownDataWords } from '../../i18n/words/own-data.ts'
import { ownEntryWords } from '../../i18n/words/own-entry.ts'
import { Dialog } from '../frame/Dialog.tsx'
import type { Loaded } from '../opening/load.ts'
import { useSite } from '../opening/use-site.ts'
import { BuildSection } from './build/BuildSection.tsx'
import { originOf, projectDesks } from './build/built-here.ts'
import { FetchContours } from './build/FetchContours.tsx'
import { OriginSection } from './build/OriginSection.tsx'
import { openBuild } from './build/open-build.ts'
import { CombineForm } from './CombineForm.tsx'
import { ElsewhereSection } from './ElsewhereSection.tsx'
import { FileItem } from './FileItem.tsx'
import { filesElsewhere } from './files-elsewhere.ts'
import { GroupSection } from './GroupSection.tsx'
import { giveFiles } from './give-files.ts'
import { KeepSection } from './KeepSection.tsx'
import { OpenFiles } from './OpenFiles.tsx'
import type { OwnDataProps } from './own-data-props.ts'
import { OfflineSection } from './site/OfflineSection.tsx'
import type { KeptDesk } from './start-desk.ts'
import type { OwnData } from './use-own-data.ts'
import { WorkSection } from './work/WorkSection.tsx'
import './own-data.css'

/** The files of the reader: opening them, the form each is read in, how each meets the territory, what is made of them. */
export default function OwnDataDialog({
  own,
  loaded,
  lang,
  picked,
  onPick,
  onLevel,
  onDraw,
  onTerritory,
}: OwnDataProps) {
  const w = ownDataWords[lang]
  return (
    <Dialog id="own-data-title" title={w.title} close={w.close} onClose={own.close}>
      <p>{w.intro(loaded.territory.name[lang])}</p>
      {own.desk ? (
        <Desk
          kept={own.desk}
          loaded={loaded}
          lang={lang}
          picked={picked}
          onDraw={(draft) => {
            onDraw(draft)
            own.close()
          }}
          desks={own.desks}
          onPick={(id) => {
            onPick(id)
            own.close()
          }}
          onLevel={(level) => {
            onLevel(level)
            own.close()
          }}
          onOpen={(built) => {
            own.make(built)
            own.close()
            onTerritory(built.territory.id)
          }}
          onTerritory={onTerritory}
        />
      ) : (
        <p role="status">{ownEntryWords[lang].loading}</p>
      )}
    </Dialog>
  )
}

type DeskProps = Omit<OwnDataProps, 'own'> & {
  kept: KeptDesk
  desks: OwnData['desks']
  onOpen: (built: Loaded) => void
}

function Desk({
  kept,
  desks,
  loaded,
  lang,
  picked,
  onPick,
  onLevel,
  onDraw,
  onOpen,
  onTerritory,
}: DeskProps) {
  const w = ownDataWords[lang]
  const { desk } = kept
  const { files, overlay, laying, failure, masked, accepted, derived, build } = useSyncExternalStore(
    desk.subscribe,
    desk.state,
  )
  const [said, setSaid] = useState<readonly string[]>([])
  const site = useSite()
  const [notOpened, setNotOpened] = useState<string | null>(null)
  const elsewhere = filesElsewhere(
    Object.fromEntries(Object.entries(desks).map(([id, kept]) => [id, kept.desk.state()])),
    loaded.territory.id,
  )
  const origin = originOf(desks, loaded.territory.id)
  const hasContours = files.some(({ state }) => state.kind === 'contours')
  const hasRead = files.some(({ state }) => state.kind === 'read')
  return (
    <div className="own-desk">
      <OpenFiles
        lang={lang}
        onFiles={async (given) => setSaid(await giveFiles(desk, given, loaded.territory.id, lang))}
      />
      {site !== null && site !== 'failed' && site.contours.length > 0 && (
        <FetchContours addresses={site.contours} desk={desk} lang={lang} />
      )}
      {said.map((line) => (
        <p key={line} role="status" className="notice">
          {line}
        </p>
      ))}
      {files.length > 0 && (
        <section aria-labelledby="own-files">
          <h3 id="own-files">{w.files}</h3>
          <ul className="own-files">
            {files.map((file) => (
              <FileItem
                key={file.id}
                file={file}
                desk={desk}
                loaded={loaded}
                findings={overlay?.findings ?? []}
                accepted={accepted}
                indicators={overlay?.indicators[file.name] ?? null}
                lang={lang}
                onPick={onPick}
                onLevel={onLevel}
              />
            ))}
          </ul>
        </section>
      )}
      {origin && (
        <OriginSection
          origin={origin.desk}
          loaded={loaded}
          lang={lang}
          onChange={() => onTerritory(origin.territory)}
        />
      )}
      <ElsewhereSection files={elsewhere} desk={desk} lang={lang} />
      <p role="status" className="soft">
        {laying ? w.laying : (overlay?.hidden ?? null) !== null ? w.masked(overlay?.hidden ?? 0) : ''}
      </p>
      {failure && (
        <p role="alert" className="notice">
          {w.layFailed(failure.cause)}
        </p>
      )}
      {hasContours && (
        <BuildSection
          files={files}
          build={build}
          desk={desk}
          loaded={loaded}
          lang={lang}
          onOpen={(built) => {
            const b = ownBuildWords[lang]
            if (built.territory.available.length === 0) return setNotOpened(b.nothingToShow)
            const opened = openBuild(built, loaded)
            if (opened.ok) onOpen(opened.value)
            else setNotOpened(b.openFailed(opened.error))
          }}
        />
      )}
      <GroupSection desk={desk} files={files} loaded={loaded} picked={picked} lang={lang} />
      <WorkSection desk={desk} files={files} loaded={loaded} picked={picked} lang={lang} onDraw={onDraw} />
      {notOpened && (
        <p role="alert" className="notice">
          {notOpened}
        </p>
      )}
      {hasRead && (
        <>
          <label className="own-mask">
            <input type="checkbox" checked={masked} onChange={(e) => void desk.mask(e.target.checked)} />
            <span>
              {w.mask}
              <span className="soft own-help">{w.maskHelp}</span>
            </span>
          </label>
          <CombineForm
            files={files}
            loaded={loaded}
            derived={derived}
            lang={lang}
            onChange={(next) => void desk.derive(next)}
          />
        </>
      )}
      <OfflineSection lang={lang} />
      {(origin || files.length > 0) && <KeepSection desks={projectDesks(desks, kept)} lang={lang} />}
    </div>
  )
}
