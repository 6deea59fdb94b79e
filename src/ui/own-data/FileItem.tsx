import { formatNumber } from '../../i18n/format.ts'
import type { Lang } from '../../i18n/lang.ts'
import { ownDataWords } from '../../i18n/words/own-data.ts'
import type { OwnFile } from '../../imports/own-file.ts'
import { type Problem, plainProblem } from '../../sources/problem.ts'
import { workshopMethod } from '../../sources/problem-words.ts'
import { focusSoon } from '../choosing/focus.ts'
import { ChooseForm } from './describe/ChooseForm.tsx'
import { ContoursFile } from './describe/ContoursFile.tsx'
import { Worksheets } from './describe/Worksheets.tsx'
import { FileHead } from './FileHead.tsx'
import type { FileProps } from './file-props.ts'
import { measureName } from './measure-name.ts'
import { fileItemId } from './next-step.ts'
import { OpenMethod } from './OpenMethod.tsx'
import { ReadFile } from './ReadFile.tsx'

/** One file of the reader: its name and size, whether it has been read, and what can be done with it. */
export function FileItem(props: FileProps) {
  const { file, desk, lang } = props
  const w = ownDataWords[lang]
  return (
    <li id={fileItemId(file.id)} className="own-file" data-state={file.state.kind} tabIndex={-1}>
      <div className="own-file-head">
        <FileHead name={file.name} bytes={file.file.size} lang={lang} />
        <button
          type="button"
          className="link"
          aria-label={w.removeOf(file.name)}
          onClick={() => void desk.remove(file.id)}
        >
          {w.remove}
        </button>
      </div>
      {file.within && (
        <p className="soft">
          {w.within(file.within.name, file.within.opened, file.within.others.join(', '))}
        </p>
      )}
      {file.replaces && <p className="soft">{w.replaces}</p>}
      <Standing {...props} />
    </li>
  )
}

function Standing(props: FileProps) {
  const { file, desk, loaded, lang } = props
  const w = ownDataWords[lang]
  const { state, id } = file
  switch (state.kind) {
    case 'waiting':
      return <p className="soft">{w.step_waiting}</p>
    case 'working':
      return (
        <p className="own-working">
          <progress aria-label={file.name} />
          <span className="soft">
            {state.rows === null
              ? w[`step_${state.step ?? 'waiting'}`]
              : w.rowsSoFar(formatNumber(state.rows, lang))}
          </span>
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
      return (
        <>
          <ProblemLines problems={state.look.problems} loaded={loaded} lang={lang} />
          {state.look.problems.some(({ kind }) => kind === workshopMethod.kind) && (
            <OpenMethod file={file} lang={lang} onMethod={props.onMethod} />
          )}
          {state.look.of && (
            <Worksheets are={state.look.of.are} file={file} look={state.look.of} desk={desk} lang={lang} />
          )}
        </>
      )
    case 'contours':
      return (
        <>
          <Worksheets are="layers" file={file} look={state.look} desk={desk} lang={lang} />
          <ContoursFile
            state={state}
            file={file.name}
            lang={lang}
            onSay={(provenance) => desk.say(id, provenance)}
          />
          <ProblemLines problems={state.look.problems} loaded={loaded} lang={lang} />
        </>
      )
    case 'asked':
      return (
        <>
          <ProblemLines problems={state.look.problems} loaded={loaded} lang={lang} />
          <Worksheets are={state.look.are} file={file} look={state.look} desk={desk} lang={lang} />
          <ChooseForm
            key={state.look.worksheet}
            look={state.look}
            file={file.name}
            lang={lang}
            taken={null}
            onRead={(use) => {
              // the form goes, and its button with it
              focusSoon(fileItemId(id))
              void desk.use(id, use)
            }}
          />
        </>
      )
    case 'read':
      return <ReadFile {...props} state={state} />
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
      return w.failed
  }
}

function ProblemLines({
  problems,
  loaded,
  lang,
}: Pick<FileProps, 'loaded' | 'lang'> & { problems: readonly Problem[] }) {
  if (problems.length === 0) return null
  return (
    // a list is no alert itself: its items would be of none
    <div role="alert">
      <ul className="own-problems">
        {problems.map((problem) => {
          const line = plainProblem(problem, lang, (id) => measureName(loaded.catalogue, id))
          return <li key={line}>{line}</li>
        })}
      </ul>
    </div>
  )
}
