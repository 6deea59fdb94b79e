import { useSyncExternalStore } from 'react'
import type { Lang } from '../../i18n/lang.ts'
import { layoutWords } from '../../i18n/words/layout.ts'
import { ownDataWords } from '../../i18n/words/own-data.ts'
import { ownEntryWords } from '../../i18n/words/own-entry.ts'
import { ownWaitWords } from '../../i18n/words/own-wait.ts'
import type { OwnFile } from '../../imports/own-file.ts'
import type { HiddenFigures } from '../../own/overlay/hidden-figures.ts'
import type { OwnTable } from '../../own/own-table.ts'
import { OWN_DATA_TITLE } from '../choosing/focus.ts'
import { Dialog } from '../frame/Dialog.tsx'
import { useSite } from '../opening/use-site.ts'
import { BuildSection } from './build/BuildSection.tsx'
import { originOf, projectDesks } from './build/built-here.ts'
import { FetchContours } from './build/FetchContours.tsx'
import { OriginSection } from './build/OriginSection.tsx'
import { CombineForm } from './CombineForm.tsx'
import { CorrectionSection } from './CorrectionSection.tsx'
import { BeyondRule } from './describe/BeyondRule.tsx'
import { ElsewhereSection } from './ElsewhereSection.tsx'
import { FileItem } from './FileItem.tsx'
import { filesElsewhere, statesOf } from './files-elsewhere.ts'
import { GroupSection } from './GroupSection.tsx'
import { KeepSection } from './KeepSection.tsx'
import { useNextStep } from './next-step.ts'
import { OpenFiles } from './OpenFiles.tsx'
import type { OwnDataProps } from './own-data-props.ts'
import { OfflineSection } from './site/OfflineSection.tsx'
import type { KeptDesk } from './start-desk.ts'
import { useGiven } from './use-given.ts'
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
  onMethod,
  onDraw,
  onTerritory,
}: OwnDataProps) {
  const w = ownDataWords[lang]
  return (
    <Dialog id={OWN_DATA_TITLE} title={w.title} close={w.close} onClose={own.close}>
      <p>{w.intro(loaded.territory.name[lang])}</p>
      {own.desk ? (
        <Desk
          // a territory has a desk of its own: nothing that was said of another one stays
          key={own.desk.territory}
          kept={own.desk}
          own={own}
          loaded={loaded}
          lang={lang}
          picked={picked}
          onDraw={(draft) => {
            onDraw(draft)
            own.close()
          }}
          onPick={(id, level) => {
            onPick(id, level)
            own.close()
          }}
          onLevel={(level) => {
            onLevel(level)
            own.close()
          }}
          onMethod={async (name, file) => {
            const problem = await onMethod(name, file)
            if (problem === null) own.close()
            return problem
          }}
          onTerritory={onTerritory}
        />
      ) : own.isLost ? (
        <p className="error" role="alert">
          {layoutWords[lang].partLost}
        </p>
      ) : (
        <p role="status">{ownEntryWords[lang].loading}</p>
      )}
    </Dialog>
  )
}

function Desk({
  kept,
  own,
  loaded,
  lang,
  picked,
  onPick,
  onLevel,
  onMethod,
  onDraw,
  onTerritory,
}: OwnDataProps & { kept: KeptDesk }) {
  const w = ownDataWords[lang]
  const { desk } = kept
  const { desks } = own
  const { files, overlay, laying, failure, masked, unmasked, accepted, derived, build } =
    useSyncExternalStore(desk.subscribe, desk.state)
  const site = useSite()
  const { said, notOpened, give, openBuilt } = useGiven({ kept, own, loaded, lang, onPick, onTerritory })
  useNextStep(files)
  const elsewhere = filesElsewhere(statesOf(desks), loaded.territory.id)
  const origin = originOf(desks, loaded.territory.id)
  const hasContours = files.some(({ state }) => state.kind === 'contours')
  const hasRead = files.some(({ state }) => state.kind === 'read')
  return (
    <div className="own-desk">
      <OpenFiles lang={lang} onFiles={give} />
      {site !== null && site !== 'failed' && site.contours.length > 0 && (
        <FetchContours addresses={site.contours} desk={desk} lang={lang} />
      )}
      {said.map((line) => (
        <p key={line} role="status" className="notice">
          {line}
        </p>
      ))}
      {hasContours && (
        <BuildSection
          files={files}
          build={build}
          desk={desk}
          loaded={loaded}
          lang={lang}
          onOpen={(built) => openBuilt(built)}
        />
      )}
      {notOpened && (
        <p role="alert" className="notice">
          {notOpened}
        </p>
      )}
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
                onMethod={onMethod}
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
        {laying && !masked ? w.laying : ''}
      </p>
      {failure && (
        <p role="alert" className="notice">
          {w.layFailed}
        </p>
      )}
      <GroupSection desk={desk} files={files} loaded={loaded} picked={picked} lang={lang} />
      <WorkSection desk={desk} files={files} loaded={loaded} picked={picked} lang={lang} onDraw={onDraw} />
      <CorrectionSection
        desk={desk}
        files={files}
        loaded={loaded}
        picked={picked}
        isGiving={own.isGiving}
        lang={lang}
      />
      {hasRead && (
        <>
          <label className="own-mask">
            <input type="checkbox" checked={masked} onChange={(e) => void desk.mask(e.target.checked)} />
            <span>
              {w.mask}
              <span className="soft own-help">{w.maskHelp}</span>
            </span>
          </label>
          <p role="status" className="soft">
            {!masked ? '' : laying ? ownWaitWords[lang].masking : maskedLine(overlay?.hidden ?? null, lang)}
          </p>
          {masked && <BeyondRule of={files.flatMap(described)} lang={lang} />}
          {unmasked && (
            <p role="alert" className="notice">
              {w.maskUnknown}
            </p>
          )}
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

/** How many figures are masked, and how many of them because the size of their set is not known. */
function maskedLine(hidden: HiddenFigures | null, lang: Lang): string {
  if (!hidden) return ''
  const w = ownDataWords[lang]
  const { figures, unsized, isWide } = hidden
  const { figures: n, sets } = unsized
  const said = [w.masked(figures), ...(n === 0 ? [] : [w.unsized(n, sets)])].join(', ')
  return isWide ? `${said} (${w.maskWide})` : said
}

/** What the reader said of a table, or of places, that is read. */
function described({ state }: OwnFile): Pick<OwnTable, 'figures' | 'rule'>[] {
  if (state.kind !== 'read') return []
  const { use } = state.reading
  return use.kind === 'table' ? [use.table] : use.kind === 'points' ? [use.points] : []
}
