import { useState } from 'react'
import { withTerritory } from '../../atlas/catalogue.ts'
import type { Lang } from '../../i18n/lang.ts'
import { ownBuildWords } from '../../i18n/words/own-build.ts'
import type { DeskBuild, OwnDesk, OwnFile } from '../../imports/own-desk.ts'
import type { SeenEpci } from '../../own/look-contours.ts'
import type { Loaded } from '../opening/load.ts'
import { Choose } from './Choose.tsx'
import { ReportSentences } from './ReportSentences.tsx'
import { SaveSite } from './SaveSite.tsx'
import { ScrollLines } from './ScrollLines.tsx'
import { saveZip } from './save-zip.ts'

type Built = Extract<DeskBuild, { kind: 'built' }>

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
  return (
    <section aria-labelledby="own-build" className="own-build">
      <h3 id="own-build">{w.title}</h3>
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
            className="button primary"
            disabled={build?.kind === 'building'}
            onClick={() => void desk.build(epci.code, lang)}
          >
            {w.build}
          </button>
        </>
      ) : (
        <p className="notice">{w.noEpci}</p>
      )}
      {build && <Outcome build={build} desk={desk} loaded={loaded} lang={lang} onOpen={onOpen} />}
    </section>
  )
}

function Outcome({
  build,
  desk,
  loaded,
  lang,
  onOpen,
}: Omit<Props, 'files' | 'build'> & { build: DeskBuild }) {
  const w = ownBuildWords[lang]
  switch (build.kind) {
    case 'building':
      return (
        <p className="own-working" role="status">
          <progress aria-label={w.build} />
          <span className="soft">{build.step || w.starting}</span>
          <button type="button" className="link" onClick={() => desk.stopBuild()}>
            {w.cancel}
          </button>
        </p>
      )
    case 'failed':
      return (
        <div role="alert" className="notice">
          <p>{w.failed}</p>
          <ScrollLines label={w.failed}>
            {build.cause.split('\n').map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ScrollLines>
        </div>
      )
    case 'nothing':
      return (
        <div role="alert" className="notice">
          <p>{w.nothing}</p>
          <Lines label={w.remarks} lines={build.problems} />
        </div>
      )
    case 'built': {
      const { territory, report, problems, checked } = build
      return (
        <div className="own-built">
          <p role="status">
            {w.built(territory.name[lang], territory.counts.commune ?? 0, territory.counts.iris ?? 0)}
          </p>
          {report && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
            <section className="own-scroll" tabIndex={0} aria-label={w.report}>
              <ReportSentences
                report={report}
                catalogue={withTerritory(loaded.shared, territory)}
                lang={lang}
              />
            </section>
          )}
          <Lines label={w.remarks} lines={[...problems, ...checked]} />
          <div className="files">
            <button type="button" className="button primary" onClick={() => onOpen(build)}>
              {w.open}
            </button>
            <button type="button" className="button" onClick={() => void saveZip(build)}>
              {w.publish}
            </button>
            <SaveSite build={build} loaded={loaded} lang={lang} />
          </div>
          <p className="soft">{w.publishHelp}</p>
        </div>
      )
    }
  }
}

function Lines({ label, lines }: { label: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <div>
      <p className="field-label">{label}</p>
      <ScrollLines label={label}>
        {lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be the same
          <li key={i}>{line}</li>
        ))}
      </ScrollLines>
    </div>
  )
}

/** The EPCI that the contours of communes and IRIS have, those of communes first. */
function seenIn(files: readonly OwnFile[]): SeenEpci[] {
  const seen = new Map<string, SeenEpci>()
  for (const { state } of files)
    if (state.kind === 'contours')
      for (const epci of state.look.epcis) if (!seen.has(epci.code)) seen.set(epci.code, epci)
  return [...seen.values()]
}
