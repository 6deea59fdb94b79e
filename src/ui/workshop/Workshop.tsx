import { useMemo, useState } from 'react'
import * as v from 'valibot'
import { isYesOrNo } from '../../atlas/is-yes-or-no.ts'
import { levelsOf } from '../../atlas/levels-of.ts'
import { metCount } from '../../atlas/met-count.ts'
import { criterionIndicators } from '../../atlas/with-reader-method.ts'
import { listed } from '../../i18n/lang.ts'
import { sentence } from '../../i18n/typeset.ts'
import { LEVEL_WORDS } from '../../i18n/words/view.ts'
import { workshopWords } from '../../i18n/words/workshop.ts'
import { criterionCounts } from '../../methods/criterion-counts.ts'
import {
  MAX_CRITERIA,
  type MethodDocument,
  methodDocument,
  unorderedAt,
} from '../../methods/method-document.ts'
import { isWholeInLink } from '../../methods/method-link.ts'
import { READER_METHOD } from '../../methods/reader-method.ts'
import { openingLevel, REFERENCE_LEVELS } from '../../territory/level.ts'
import { focusSoon } from '../choosing/focus.ts'
import { Agreements } from './Agreements.tsx'
import { ClassFields } from './ClassFields.tsx'
import { ComplementFields } from './ComplementFields.tsx'
import { CriterionFields } from './CriterionFields.tsx'
import { withCriterion } from './form-steps.ts'
import { LiveClasses } from './LiveClasses.tsx'
import { MethodFile } from './MethodFile.tsx'
import { absentFrom, type SavedMethod } from './method-file.ts'
import { NameField } from './NameField.tsx'
import { levelsIn, rankShown, shownBy, withoutReaderMethod } from './shown-method.ts'
import {
  complementsAt,
  firstMethod,
  nextIndicator,
  readerMethodFrom,
  usualCriterion,
  weightsAt,
  withMovedThresholds,
  withRuleFirst,
} from './starting-method.ts'
import type { WorkshopProps } from './workshop-props.ts'
import './workshop.css'

const CRITERIA = 'workshop-criteria'
/** No measure bears it. */
const NOTHING = 'nothing'

/** Why what was asked is not shown: no scale has the method, or a file names what the territory has not. */
type Fault = 'refused' | { readonly file: string; readonly absent: readonly string[] }

/** A method built by the reader: its criteria, its classes, what it counts, and how it compares. */
export function Workshop({ view, choice, opened, onUpdate }: WorkshopProps) {
  const { lang } = choice
  const w = workshopWords[lang]
  const [written, setDraft] = useState<MethodDocument | null>(choice.readerMethod)
  // a link, or a step back, brings another method
  const [chosen, setChosen] = useState(choice.readerMethod)
  if (chosen !== choice.readerMethod) {
    setChosen(choice.readerMethod)
    setDraft(choice.readerMethod)
  }
  const [fault, setFault] = useState<Fault | null>(null)
  const indicators = useMemo(() => criterionIndicators(opened.catalogue, opened.territory), [opened])
  // thresholds moved beside the map are those of the fields, of each change and of the file
  const draft =
    written && choice.indicator === READER_METHOD
      ? withMovedThresholds(written, choice.thresholds, indicators)
      : written
  const isHere = (id: string) => levelsOf(opened.territory, id).includes(choice.level)
  const beside = useMemo(() => complementsAt(opened, choice.level), [opened, choice.level])
  const problem =
    fault === null ? null : fault === 'refused' ? w.refused : w.elsewhere(fault.file, fault.absent)
  const rank = rankShown(choice)
  const apply = (next: MethodDocument, shown = rank) => {
    setDraft(next)
    // scores that do not increase are said beside their field
    if (!v.safeParse(methodDocument, next).success)
      return setFault(next.rules.some((one) => unorderedAt(one.minimums) >= 0) ? null : 'refused')
    const show = shownBy(opened, next, shown)
    setFault(show ? null : 'refused')
    if (show) onUpdate(show, 'rest')
  }
  const open = ({ method, level }: SavedMethod, file: string) => {
    const show = shownBy(opened, method, 0, level)
    const absent = absentFrom(method, indicators, opened.catalogue.measures)
    // the one that was there stays, on the map and in the fields
    if (!show) return setFault({ file, absent })
    setDraft(method)
    setFault(null)
    onUpdate(show, 'rest')
  }
  /** at the level in view, or where the map goes for it */
  const usualAt = (id: string) =>
    usualCriterion(
      opened,
      id,
      isHere(id) ? choice.level : (openingLevel(levelsOf(opened.territory, id)) ?? choice.level),
    )
  const begin = (method: MethodDocument) => {
    apply(method)
    focusSoon(CRITERIA)
  }
  const referencesOf = (id: string) => {
    const indicator = indicators.find((one) => one.id === id)
    const counts = indicator && criterionCounts(indicator)
    return REFERENCE_LEVELS.filter(
      (level) => counts && opened.store.codes(level, counts.denominator).length === 1,
    )
  }
  const own =
    view.method && view.settings
      ? readerMethodFrom(view.method, view.settings, view.bounds, opened.catalogue.indicators)
      : null
  const empty = firstMethod(opened, view.indicator.id, choice.level)
  if (!draft)
    return (
      <div className="workshop">
        <p className="soft">{empty || own ? w.intro : w.noStart}</p>
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
        <MethodFile method={null} level={choice.level} lang={lang} onOpen={open} />
        {problem && (
          <p className="error" role="alert">
            {problem}
          </p>
        )}
      </div>
    )
  const isShown = view.method?.id === READER_METHOD
  const levels = isShown ? levelsIn(opened, draft) : []
  const some = new Set(draft.criteria.flatMap(({ indicator }) => levelsOf(opened.territory, indicator)))
  // where each of them has every criterion there is nothing to say
  const areFewer = levels.length > 0 && (levels.length === 1 || levels.length < some.size)
  const thresholds = isShown ? view.bounds : {}
  const foundOf = (id: string) => ({
    ...metCount(id, view.zones),
    isYesOrNo: isYesOrNo({ id, unit: view.method?.criteria.find((one) => one.id === id)?.unit }, view.zones),
  })
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
          isHere={isHere}
          references={referencesOf(criterion.indicator)}
          threshold={criterion.bound.kind === 'value' ? null : (thresholds[`c${i + 1}`] ?? null)}
          found={isShown ? foundOf(`c${i + 1}`) : null}
          level={view.choice.level}
          usualAt={usualAt}
          lang={lang}
          elsewhere={isHere(criterion.indicator) ? null : levelsOf(opened.territory, criterion.indicator)}
          onChange={(next) => apply(withCriterion(draft, i, next))}
          onRemove={
            draft.criteria.length > 1
              ? () => begin({ ...draft, criteria: draft.criteria.filter((_, j) => j !== i) })
              : undefined
          }
        />
      ))}
      {draft.criteria.length >= MAX_CRITERIA && <p className="soft">{w.mostCriteria(MAX_CRITERIA)}</p>}
      {draft.criteria.length < MAX_CRITERIA && empty && (
        <button
          type="button"
          className="link"
          onClick={() => {
            const indicator = nextIndicator(opened, draft, choice.level)
            if (indicator) apply({ ...draft, criteria: [...draft.criteria, usualAt(indicator)] })
          }}
        >
          {w.add}
        </button>
      )}
      <NameField
        label={w.name}
        name={draft.label}
        most={80}
        lang={lang}
        onName={(label) => {
          const { label: _, ...rest } = draft
          apply(label ? { ...rest, label } : rest)
        }}
      />
      <ClassFields
        method={draft}
        rank={rank}
        drawn={isShown && view.method ? view.method.classes : []}
        declared={opened.catalogue.methods}
        lang={lang}
        onRule={(shown) => {
          // the method itself stays: its own ids are those of the view
          const rule = shown > 0 ? (view.method?.rules[shown]?.id ?? null) : null
          if (isShown) onUpdate((now) => ({ ...now, rule }), 'push')
          else apply(draft, shown)
        }}
        onMethod={apply}
      />
      <ComplementFields method={draft} indicators={beside} lang={lang} onMethod={apply} />
      <label className="tenth-field wide">
        {w.weight}
        <select
          value={draft.weight ?? NOTHING}
          onChange={({ target: { value } }) => apply({ ...draft, weight: value === NOTHING ? null : value })}
        >
          <option value={NOTHING}>{w.noWeight}</option>
          {weightsAt(opened, choice.level).map(({ id, label }) => (
            <option key={id} value={id}>
              {sentence(label[lang])}
            </option>
          ))}
        </select>
      </label>
      {problem && (
        <p className="error" role="alert">
          {problem}
        </p>
      )}
      {areFewer && (
        <p className="soft" role="status">
          {w.onlyAt(
            levels.length,
            listed(
              levels.map((one) => LEVEL_WORDS[lang][one].one),
              lang,
            ),
          )}
        </p>
      )}
      {!isWholeInLink(draft) && <p className="soft">{w.notInLink}</p>}
      <MethodFile method={withRuleFirst(draft, rank)} level={choice.level} lang={lang} onOpen={open} />
      <button
        type="button"
        className="link"
        onClick={() => {
          setDraft(null)
          setFault(null)
          onUpdate(withoutReaderMethod(opened), 'push')
          focusSoon('workshop-title')
        }}
      >
        {w.leave}
      </button>
      {isShown && <LiveClasses view={view} />}
      {isShown && <Agreements view={view} choice={choice} opened={opened} />}
    </div>
  )
}
