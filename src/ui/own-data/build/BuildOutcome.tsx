import { withTerritory } from '../../../atlas/catalogue.ts'
import type { Lang } from '../../../i18n/lang.ts'
import { ownBuildWords } from '../../../i18n/words/own-build.ts'
import type { Built, DeskBuild } from '../../../imports/desk-state.ts'
import type { OwnDesk } from '../../../imports/own-desk.ts'
import type { OwnFile } from '../../../imports/own-file.ts'
import type { Loaded } from '../../opening/load.ts'
import { ReportSentences } from '../ReportSentences.tsx'
import { ScrollLines } from '../ScrollLines.tsx'
import { SaveSite } from '../site/SaveSite.tsx'
import { saveZip } from '../site/save-zip.ts'
import { BuildFindings } from './BuildFindings.tsx'
import { BuildRemarks } from './BuildRemarks.tsx'
import { isNamed } from './built-here.ts'

interface Props {
  build: DeskBuild
  /** those that are open on the desk */
  files: readonly OwnFile[]
  desk: OwnDesk
  loaded: Loaded
  lang: Lang
  /** absent where the territory is the one in view */
  onOpen?: (built: Built) => void
}

/** How a build stands; once it is done, what became of each file, and what can be done with the territory. */
export function BuildOutcome({ build, files, desk, loaded, lang, onOpen }: Props) {
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
          <BuildFindings findings={build.findings} desk={desk} lang={lang} />
          <BuildRemarks remarks={build.problems} lang={lang} />
        </div>
      )
    case 'built': {
      const { territory, report, problems, findings } = build
      const apart = files.filter(({ name }) => !isNamed(build, name)).map(({ name }) => name)
      return (
        <div className="own-built">
          <p role="status">
            {w.built(territory.name[lang], territory.counts.commune ?? 0, territory.counts.iris ?? 0)}
          </p>
          {onOpen && (
            <button type="button" className="button primary" onClick={() => onOpen(build)}>
              {w.open}
            </button>
          )}
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
          {apart.length > 0 && <p className="notice">{w.apart(apart.join(', '))}</p>}
          <BuildFindings findings={findings} desk={desk} lang={lang} />
          <BuildRemarks remarks={problems} lang={lang} />
          <div className="files">
            <button type="button" className="button" onClick={() => void saveZip(build)}>
              {w.publish}
            </button>
          </div>
          <SaveSite build={build} loaded={loaded} lang={lang} />
          <p className="soft">{w.publishHelp}</p>
        </div>
      )
    }
  }
}
