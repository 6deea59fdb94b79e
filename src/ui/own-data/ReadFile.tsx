import { useState } from 'react'
import type { Lang } from '../../i18n/lang.ts'
import { ownDataWords } from '../../i18n/words/own-data.ts'
import { ownGroupWords } from '../../i18n/words/own-groups.ts'
import { ownPointsWords } from '../../i18n/words/own-points.ts'
import type { OwnFile } from '../../imports/own-file.ts'
import { SUM_LEVEL, WORK_LEVEL } from '../../territory/level.ts'
import { focusSoon } from '../choosing/focus.ts'
import { ChooseForm } from './describe/ChooseForm.tsx'
import { Worksheets } from './describe/Worksheets.tsx'
import { Findings } from './Findings.tsx'
import type { FileProps } from './file-props.ts'
import { isOfElsewhere, pointLevelOf } from './first-shown.ts'
import { JoinLists } from './JoinLists.tsx'
import { fileItemId } from './next-step.ts'
import { WorkLists } from './WorkLists.tsx'

interface Props extends FileProps {
  state: Extract<OwnFile['state'], { kind: 'read' }>
}

/** A file that was read: what it is taken for, what the checks say, how it meets the territory, what it gives. */
export function ReadFile({
  file,
  state,
  desk,
  loaded,
  findings,
  accepted,
  indicators,
  lang,
  onPick,
  onLevel,
}: Props) {
  const w = ownDataWords[lang]
  const { id } = file
  const [changing, setChanging] = useState(false)
  const { reading, look } = state
  const table = look.kind === 'table' ? look : null
  const { declaration } = reading.used
  // how it does not meet the territory in view is not what its reader wants to know
  const isForBuild =
    reading.use.kind === 'source' &&
    isOfElsewhere(file) &&
    desk.state().files.some((one) => one.state.kind === 'contours')
  const points = pointLevelOf(reading)
  const groups = new Set(reading.members.map(({ group }) => group)).size
  const named = indicators?.flatMap(
    (one) => loaded.catalogue.indicators.find((known) => known.id === one) ?? [],
  )
  // figures of the zones alone: sums of the points of the file
  const isSum = ({ levels }: { levels: readonly string[] }) =>
    points !== undefined && !levels.includes(points)
  const ofPoints = named?.filter((one) => !isSum(one)) ?? []
  const sums = named?.filter(isSum) ?? []
  return (
    <>
      <p>
        {w.takenFor} <em>{takenFor(state, lang)}</em>{' '}
        {table && (
          <button
            type="button"
            className="link"
            aria-expanded={changing}
            aria-label={w.changeOf(file.name)}
            onClick={() => setChanging(!changing)}
          >
            {w.change}
          </button>
        )}
      </p>
      <Worksheets are={table?.are ?? 'layers'} file={file} look={look} desk={desk} lang={lang} />
      {changing && table && (
        <ChooseForm
          look={table}
          file={file.name}
          lang={lang}
          taken={reading.use}
          onRead={(use) => {
            setChanging(false)
            focusSoon(fileItemId(id))
            void desk.use(id, use)
          }}
        />
      )}
      <Findings
        findings={findings.filter(({ source }) => source === declaration.id)}
        accepted={accepted}
        lang={lang}
        onAccept={(acceptance) => void desk.accept(acceptance)}
      />
      {reading.work ? (
        <WorkLists
          work={reading.work}
          report={reading.report}
          loaded={loaded}
          lang={lang}
          onShow={() => onLevel(WORK_LEVEL)}
        />
      ) : isForBuild ? (
        <p>{w.forBuild(loaded.territory.name[lang])}</p>
      ) : (
        <JoinLists report={reading.report} reading={reading} lang={lang} loaded={loaded} />
      )}
      {named && named.length > 0 && (
        <div className="own-indicators">
          <p className="field-label">{w.indicators}</p>
          {ofPoints.map(({ id: one, label }) => (
            <button key={one} type="button" className="button" onClick={() => onPick(one, points)}>
              {label[lang]}
            </button>
          ))}
          {sums.length > 0 && <p className="soft">{ownPointsWords[lang].zonesPublished}</p>}
          {sums.map(({ id: one, label }) => (
            <button key={one} type="button" className="button" onClick={() => onPick(one)}>
              {label[lang]}
            </button>
          ))}
        </div>
      )}
      {groups > 0 && (
        <p>
          {ownGroupWords[lang].groups(groups)}{' '}
          <button type="button" className="button" onClick={() => onLevel(SUM_LEVEL)}>
            {ownGroupWords[lang].show}
          </button>
        </p>
      )}
      {/* a table that no zone has a row of has said why already */}
      {named?.length === 0 &&
        reading.report.matched.length > 0 &&
        reading.texts.length === 0 &&
        reading.work === null &&
        groups === 0 && <p className="soft">{w.noIndicator}</p>}
    </>
  )
}

function takenFor({ look, reading: { use, used } }: Props['state'], lang: Lang): string {
  switch (use.kind) {
    case 'source':
    case 'work':
      return used.declaration.title[lang]
    case 'points':
      return ownPointsWords[lang].taken
    case 'table':
      return look.kind === 'table' && look.isExported
        ? ownDataWords[lang].exportedTable
        : ownDataWords[lang].ownTable.toLowerCase()
  }
}
