import { useState } from 'react'
import { formatNumber } from '../../i18n/format.ts'
import type { Lang } from '../../i18n/lang.ts'
import { ownBuildWords } from '../../i18n/words/own-build.ts'
import { ownDataWords } from '../../i18n/words/own-data.ts'
import { LEVEL_WORDS } from '../../i18n/words/view.ts'
import type { OwnDesk, OwnFile } from '../../imports/own-desk.ts'
import type { SanityFinding } from '../../sanity/finding.ts'
import { formatProblem, type Problem } from '../../sources/problem.ts'
import type { Loaded } from '../opening/load.ts'
import { Findings } from './Findings.tsx'
import { JoinLists } from './JoinLists.tsx'
import { KnownForms } from './KnownForms.tsx'
import { TableForm } from './TableForm.tsx'

interface Props {
  file: OwnFile
  desk: OwnDesk
  loaded: Loaded
  /** what the checks say of all files, and what of it the reader has accepted */
  findings: readonly SanityFinding[]
  accepted: readonly string[]
  /** ids of the indicators that it gives; null while they are not known */
  indicators: readonly string[] | null
  lang: Lang
  onPick: (indicator: string) => void
}

/** One file: its name and size, where it stands, and what can be done with it. */
export function FileItem(props: Props) {
  const { file, desk, lang } = props
  const w = ownDataWords[lang]
  return (
    <li className="own-file" data-state={file.state.kind}>
      <div className="own-file-head">
        <strong>{file.name}</strong> <span className="soft">{sizeText(file.file.size, lang)}</span>
        <button
          type="button"
          className="link"
          aria-label={w.removeOf(file.name)}
          onClick={() => void desk.remove(file.id)}
        >
          {w.remove}
        </button>
      </div>
      <Standing {...props} />
    </li>
  )
}

function Standing({ file, desk, loaded, findings, accepted, indicators, lang, onPick }: Props) {
  const w = ownDataWords[lang]
  const [changing, setChanging] = useState(false)
  const { state, id } = file
  switch (state.kind) {
    case 'waiting':
      return <p className="soft">{w.step_waiting}</p>
    case 'working':
      return (
        <p className="own-working">
          <progress aria-label={file.name} />
          <span className="soft">{w[`step_${state.step ?? 'waiting'}`]}</span>
          <button type="button" className="link" onClick={() => desk.stop(id)}>
            {w.cancel}
          </button>
        </p>
      )
    case 'stopped':
      return (
        <p role="alert">
          {stoppedText(state.failure, w)}{' '}
          <button type="button" className="link" onClick={() => void desk.retry(id)}>
            {w.retry}
          </button>
        </p>
      )
    case 'large':
      return <p role="alert">{w.large}</p>
    case 'refused':
      return <ProblemLines problems={state.look.problems} lang={lang} />
    case 'contours':
      return (
        <>
          <p>{ownBuildWords[lang].contours(LEVEL_WORDS[lang][state.look.level].one, state.look.zones)}</p>
          <ProblemLines problems={state.look.problems} lang={lang} />
        </>
      )
    case 'asked':
      return (
        <>
          <ProblemLines problems={state.look.problems} lang={lang} />
          <KnownForms desk={desk} id={id} look={state.look} lang={lang} taken={null} />
          <TableForm
            look={state.look}
            file={file.name}
            lang={lang}
            onRead={(use) => void desk.use(id, use)}
          />
        </>
      )
    case 'read': {
      const { reading, look } = state
      const { declaration } = reading.used
      const named = indicators?.flatMap(
        (one) => loaded.catalogue.indicators.find((known) => known.id === one) ?? [],
      )
      return (
        <>
          <p>
            {w.takenFor}{' '}
            <em>{reading.use.kind === 'source' ? declaration.title[lang] : w.ownTable.toLowerCase()}</em>{' '}
            <button
              type="button"
              className="link"
              aria-expanded={changing}
              aria-label={w.changeOf(file.name)}
              onClick={() => setChanging(!changing)}
            >
              {w.change}
            </button>
          </p>
          {changing && (
            <>
              <KnownForms desk={desk} id={id} look={look} lang={lang} taken={reading.use} />
              <TableForm
                look={look}
                file={file.name}
                lang={lang}
                before={reading.use.kind === 'table' ? reading.use.table : undefined}
                onRead={(use) => {
                  setChanging(false)
                  void desk.use(id, use)
                }}
              />
            </>
          )}
          <Findings
            findings={findings.filter(({ source }) => source === declaration.id)}
            accepted={accepted}
            lang={lang}
            onAccept={(name) => void desk.accept(name)}
          />
          <JoinLists report={reading.report} reading={reading} lang={lang} loaded={loaded} />
          {named && named.length > 0 && (
            <div className="own-indicators">
              <p className="field-label">{w.indicators}</p>
              {named.map(({ id: one, label }) => (
                <button key={one} type="button" className="button" onClick={() => onPick(one)}>
                  {label[lang]}
                </button>
              ))}
            </div>
          )}
          {named?.length === 0 && reading.texts.length === 0 && <p className="soft">{w.noIndicator}</p>}
        </>
      )
    }
  }
}

type Stopped = Extract<OwnFile['state'], { kind: 'stopped' }>['failure']

function stoppedText({ kind, cause }: Stopped, w: (typeof ownDataWords)[Lang]): string {
  switch (kind) {
    case 'cancelled':
      return w.cancelled
    case 'hung':
      return w.hung(cause)
    case 'failed':
      return w.failed(cause)
  }
}

function ProblemLines({ problems, lang }: { problems: readonly Problem[]; lang: Lang }) {
  if (problems.length === 0) return null
  return (
    <ul className="own-problems" role="alert">
      {problems.map((problem) => {
        const line = formatProblem(problem, lang)
        return <li key={line}>{line}</li>
      })}
    </ul>
  )
}

/** "12 ko", "3,4 Mo". */
function sizeText(bytes: number, lang: Lang): string {
  const w = ownDataWords[lang]
  const [size, unit] =
    bytes < 1e6
      ? [Math.max(1, Math.round(bytes / 1e3)), lang === 'fr' ? 'ko' : 'kB']
      : [bytes / 1e6, lang === 'fr' ? 'Mo' : 'MB']
  return w.size(formatNumber(size, lang, bytes < 1e6 ? 0 : 1), unit)
}
