import type { Lang } from '../../i18n/lang.ts'
import { ownDataWords } from '../../i18n/words/own-data.ts'
import { ownWorkWords } from '../../i18n/words/own-work.ts'
import type { JoinReport } from '../../own/join-report.ts'
import type { OwnWork } from '../../own/work/read-own-work.ts'
import { plainProblem } from '../../sources/problem.ts'
import type { Loaded } from '../opening/load.ts'
import { CopiedList } from './CopiedList.tsx'
import { measureName } from './measure-name.ts'

interface Props {
  work: OwnWork
  report: JoinReport
  loaded: Loaded
  lang: Lang
  /** shows the perimeters of work */
  onShow: () => void
}

/** The perimeters of a file: what each counts its figures from, those outside of the territory, what was repaired. */
export function WorkLists({ work, report, loaded, lang, onShow }: Props) {
  const [w, own] = [ownDataWords[lang], ownWorkWords[lang]]
  const made = work.zones.map(({ properties: { code, name } }) => {
    const iris = work.whole.get(code)
    return iris ? own.ofIris(name, iris.length) : own.ofPoints(name)
  })
  const unknown = report.unknown.map(({ value, became }) => `${value} ; ${became[lang]}`)
  const others = [
    ...report.repaired.map(({ value, became }) => `${value} ; ${became[lang]}`),
    ...report.others.map((problem) => plainProblem(problem, lang, (id) => measureName(loaded.catalogue, id))),
  ]
  return (
    <div className="own-join">
      <p>
        {made.length === 0 ? (
          <strong>{own.none}.</strong>
        ) : (
          <>
            {own.perimeters(made.length)}{' '}
            <button type="button" className="button" onClick={onShow}>
              {own.show}
            </button>
          </>
        )}
      </p>
      {made.length > 0 && <CopiedList title={own.list(made.length)} lines={made} lang={lang} />}
      {unknown.length > 0 && (
        <CopiedList title={w.list_unknown(unknown.length)} lines={unknown} lang={lang} />
      )}
      {others.length > 0 && <CopiedList title={w.list_others(others.length)} lines={others} lang={lang} />}
    </div>
  )
}
