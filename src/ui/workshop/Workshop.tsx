import { useMemo, useState } from 'react'
import * as v from 'valibot'
import type { Choice } from '../../atlas/choice.ts'
import { createResolver } from '../../atlas/resolve.ts'
import type { Opened } from '../../atlas/resolve-input.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import { criterionIndicators, READER_METHOD, withReaderMethod } from '../../atlas/with-reader-method.ts'
import { sentence } from '../../i18n/typeset.ts'
import { workshopWords } from '../../i18n/words/workshop.ts'
import { MAX_CRITERIA, type ReaderMethod, readerMethod } from '../../methods/reader-method.ts'
import { focusSoon } from '../choosing/focus.ts'
import type { ChangeMode } from '../choosing/use-choice.ts'
import { AgreementTable } from './AgreementTable.tsx'
import { ClassFields } from './ClassFields.tsx'
import { CriterionFields } from './CriterionFields.tsx'
import { MethodFile } from './MethodFile.tsx'
import { firstMethod, readerMethodFrom, weightsAt } from './starting-method.ts'
import './workshop.css'

const CRITERIA = 'workshop-criteria'

export interface WorkshopProps {
  view: ResolvedView
  choice: Choice
  /** the territory as it is published, with the reader's files */
  opened: Opened
  onUpdate: (next: (now: Choice) => Choice, mode: ChangeMode) => void
}

/** Shows a method of the reader: at the level in view where it can be, at the finest it has else. */
function shownBy(opened: Opened, method: ReaderMethod): ((now: Choice) => Choice) | null {
  const made = withReaderMethod(opened, method)
  const levels = made?.catalogue.indicators.find(({ id }) => id === READER_METHOD)?.levels ?? []
  const [finest] = [...levels].reverse()
  if (!made || !finest) return null
  return (now) => {
    const level = levels.includes(now.level) ? now.level : finest
    return {
      ...now,
      readerMethod: method,
      indicator: READER_METHOD,
      level,
      year: now.indicator === READER_METHOD ? now.year : null,
      thresholds: {},
      rule: null,
      classification: null,
      palette: null,
      classYears: 'shown',
      selection: level === now.level ? now.selection : [],
      scenario: level === now.level ? now.scenario : null,
    }
  }
}

/** A method built by the reader: its criteria, its classes, what it counts, and how it compares. */
export function Workshop({ view, choice, opened, onUpdate }: WorkshopProps) {
  const { lang } = choice
  const w = workshopWords[lang]
  const [draft, setDraft] = useState<ReaderMethod | null>(choice.readerMethod)
  // a link, or a step back, brings another method
  const [chosen, setChosen] = useState(choice.readerMethod)
  if (chosen !== choice.readerMethod) {
    setChosen(choice.readerMethod)
    setDraft(choice.readerMethod)
  }
  const [problem, setProblem] = useState<'increase' | 'refused' | 'elsewhere' | null>(null)
  const indicators = useMemo(() => criterionIndicators(opened.catalogue, opened.territory), [opened])
  const apply = (next: ReaderMethod, refused: 'refused' | 'elsewhere' = 'refused') => {
    setDraft(next)
    if (!v.is(readerMethod, next)) return setProblem('increase')
    const show = shownBy(opened, next)
    setProblem(show ? null : refused)
    if (show) onUpdate(show, 'rest')
  }
  const begin = (method: ReaderMethod) => {
    apply(method)
    focusSoon(CRITERIA)
  }
  const own = view.method && view.settings ? readerMethodFrom(view.method, view.settings) : null
  const empty = firstMethod(opened, view.indicator.id, choice.level)
  if (!draft)
    return (
      <div className="workshop">
        <p className="soft">{w.intro}</p>
        <div className="workshop-buttons">
          {own && view.method && (
            <button type="button" className="button" onClick={() => begin(own)}>
              {w.startFrom(view.method.label[lang])}
            </button>
          )}
          {empty && (
            <button type="button" className="button" onClick={() => begin(empty)}>
              {w.start}
            </button>
          )}
        </div>
        <MethodFile method={null} lang={lang} onOpen={(method) => apply(method, 'elsewhere')} />
        {problem && <p className="error">{w[problem]}</p>}
      </div>
    )
  const isShown = view.method?.id === READER_METHOD
  const thresholds = isShown ? view.bounds : {}
  return (
    <div className="workshop">
      <h3 id={CRITERIA} tabIndex={-1}>
        {w.criteria}
      </h3>
      {draft.criteria.map((criterion, i) => (
        <CriterionFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a criterion is its rank
          key={i}
          criterion={criterion}
          rank={i + 1}
          indicators={indicators}
          threshold={criterion.bound.kind === 'value' ? null : (thresholds[`c${i + 1}`] ?? null)}
          lang={lang}
          onChange={(next) =>
            apply({ ...draft, criteria: draft.criteria.map((old, j) => (j === i ? next : old)) })
          }
          onRemove={
            draft.criteria.length > 1
              ? () => begin({ ...draft, criteria: draft.criteria.filter((_, j) => j !== i) })
              : undefined
          }
        />
      ))}
      {draft.criteria.length < MAX_CRITERIA && empty?.criteria[0] && (
        <button
          type="button"
          className="link"
          onClick={() => {
            const used = draft.criteria.map(({ indicator }) => indicator)
            const [first] = empty.criteria
            const unused = indicators.find(({ id }) => !used.includes(id))
            if (first)
              apply({
                ...draft,
                criteria: [...draft.criteria, { ...first, indicator: unused?.id ?? first.indicator }],
              })
          }}
        >
          {w.add}
        </button>
      )}
      <ClassFields
        minimums={draft.minimums}
        lang={lang}
        onMinimums={(minimums) => apply({ ...draft, minimums })}
      />
      <label className="tenth-field wide">
        {w.weight}
        <select value={draft.weight} onChange={(event) => apply({ ...draft, weight: event.target.value })}>
          {weightsAt(opened, choice.level).map(({ id, label }) => (
            <option key={id} value={id}>
              {sentence(label[lang])}
            </option>
          ))}
        </select>
      </label>
      {problem && (
        <p className="error" role="alert">
          {w[problem]}
        </p>
      )}
      <MethodFile method={draft} lang={lang} onOpen={(method) => apply(method, 'elsewhere')} />
      <button
        type="button"
        className="link"
        onClick={() => {
          setDraft(null)
          setProblem(null)
          onUpdate(withoutReaderMethod(opened), 'push')
          focusSoon('workshop-title')
        }}
      >
        {w.leave}
      </button>
      {isShown && <Agreements view={view} choice={choice} opened={opened} />}
    </div>
  )
}

/** Back to an indicator of the territory: its first method, or the first it has. */
const withoutReaderMethod =
  ({ territory, catalogue }: Opened) =>
  (now: Choice): Choice => {
    if (now.indicator !== READER_METHOD) return { ...now, readerMethod: null }
    const method = catalogue.indicators.find(
      ({ id, formula }) =>
        formula.kind === 'method' &&
        territory.available.some((a) => a.indicator === id && a.years[now.level]),
    )
    const other = territory.available.find((a) => (a.years[now.level]?.length ?? 0) > 0)
    const indicator = method?.id ?? other?.indicator ?? territory.available[0]?.indicator ?? ''
    return { ...now, readerMethod: null, indicator, year: null, thresholds: {}, rule: null }
  }

/** The reader's method beside each other method that the territory has at the level in view. */
function Agreements({ view, choice, opened }: Omit<WorkshopProps, 'onUpdate'>) {
  const others = useMemo(() => {
    const { territory, catalogue } = opened
    const resolve = createResolver(opened)
    return catalogue.indicators
      .filter(
        ({ id, formula }) =>
          formula.kind === 'method' &&
          territory.available.some((a) => a.indicator === id && (a.years[choice.level]?.length ?? 0) > 0),
      )
      .map(({ id }) =>
        resolve({
          ...choice,
          indicator: id,
          readerMethod: null,
          year: null,
          thresholds: {},
          rule: null,
          selection: [],
          camera: null,
        }),
      )
  }, [opened, choice])
  return others.map((other) => <AgreementTable key={other.indicator.id} first={view} second={other} />)
}
