import { useId } from 'react'
import type { MetCount } from '../../atlas/met-count.ts'
import { thresholdText } from '../../atlas/threshold-text.ts'
import { formatNumber } from '../../i18n/format.ts'
import { type Lang, listed } from '../../i18n/lang.ts'
import { counted } from '../../i18n/words/finding.ts'
import { LEVEL_WORDS } from '../../i18n/words/view.ts'
import { workshopWords } from '../../i18n/words/workshop.ts'
import type { Indicator } from '../../indicators/catalogue.ts'
import type { Bound } from '../../methods/bound.ts'
import { criterionCounts } from '../../methods/criterion-counts.ts'
import { COMPARISONS } from '../../methods/method.ts'
import type { MethodDocument } from '../../methods/method-document.ts'
import type { MapLevel, ReferenceLevel } from '../../territory/level.ts'
import { TenthField } from '../choosing/TenthField.tsx'
import { usualBound, withIndicator } from './form-steps.ts'
import { NameField } from './NameField.tsx'

type Criterion = MethodDocument['criteria'][number]

interface Props {
  criterion: Criterion
  /** from 1 */
  rank: number
  indicators: readonly Indicator[]
  /** whether an indicator has the level in view: one that has not takes the map to another */
  isHere: (indicator: string) => boolean
  /** the levels that its indicator has, where that in view is none of them; null else */
  elsewhere: readonly MapLevel[] | null
  /** what is around the territory, whose rate the sources give */
  references: readonly ReferenceLevel[]
  /** what the bound is in this territory, percent; NaN where it is not known, null where it is the criterion's own */
  threshold: number | null
  /** in how many zones it is met and known, and whether it is a yes or a no there; null where the map shows another method */
  found: (MetCount & { readonly isYesOrNo: boolean }) | null
  /** the level of these zones */
  level: MapLevel
  /** what a criterion on an indicator begins with */
  usualAt: (indicator: string) => Criterion
  lang: Lang
  onChange: (criterion: Criterion) => void
  /** absent for the only criterion */
  onRemove: (() => void) | undefined
}

const ALL_KINDS = ['value', 'mean', 'quantile', 'epci', 'departement', 'france'] as const
const COMPARED = { '>=': 'ge', '>': 'gt', '<=': 'le', '<': 'lt' } as const

/** One criterion: an indicator, how it is compared, with what, and what it is worth. */
export function CriterionFields({
  criterion,
  rank,
  indicators,
  isHere,
  elsewhere,
  references,
  threshold,
  found,
  level,
  usualAt,
  lang,
  onChange,
  onRemove,
}: Props) {
  const w = workshopWords[lang]
  const id = useId()
  const { bound, comparison } = criterion
  const indicator = indicators.find(({ id }) => id === criterion.indicator)
  const counts = indicator && criterionCounts(indicator)
  const fixed = counts?.unit === 'mean' ? 'mean' : 'value'
  const kinds = ALL_KINDS.filter((kind) =>
    kind === 'value' || kind === 'mean'
      ? kind === fixed
      : (kind !== 'departement' && kind !== 'france') || kind === bound.kind || references.includes(kind),
  )
  return (
    <fieldset className="workshop-criterion">
      <legend>{w.criterion(rank)}</legend>
      <div className="tenth-field wide">
        <label htmlFor={`${id}-indicator`}>{w.indicator}</label>
        <select
          id={`${id}-indicator`}
          value={criterion.indicator}
          onChange={(event) => {
            // its words, if it had some, were of the indicator before
            const { label: _, ...rest } = criterion
            onChange(
              withIndicator(rest, usualAt(criterion.indicator), usualAt(event.target.value), indicators),
            )
          }}
        >
          <Options label={w.here_level} of={indicators.filter(({ id }) => isHere(id))} lang={lang} />
          <Options label={w.other_level} of={indicators.filter(({ id }) => !isHere(id))} lang={lang} />
        </select>
      </div>
      {elsewhere && (
        <p className="soft wide" role="status">
          {w.notHere(LEVEL_WORDS[lang][level].one, listed(namesOf(elsewhere, lang), lang))}
        </p>
      )}
      <NameField
        label={w.criterionName}
        name={criterion.label}
        usual={indicator?.label[lang]}
        most={80}
        lang={lang}
        onName={(label) => {
          const { label: _, ...rest } = criterion
          onChange(label ? { ...rest, label } : rest)
        }}
      />
      <div className="tenth-field">
        <label htmlFor={`${id}-comparison`}>{w.comparison}</label>
        <select
          id={`${id}-comparison`}
          value={comparison}
          onChange={(event) => {
            const found = COMPARISONS.find((one) => one === event.target.value)
            if (found) onChange({ ...criterion, comparison: found })
          }}
        >
          {COMPARISONS.map((one) => (
            <option key={one} value={one}>
              {w[COMPARED[one]]}
            </option>
          ))}
        </select>
      </div>
      <div className="tenth-field">
        <label htmlFor={`${id}-kind`}>{w.boundKind}</label>
        <select
          id={`${id}-kind`}
          value={bound.kind}
          onChange={(event) =>
            onChange({ ...criterion, bound: usualBound(event.target.value as Bound['kind']) })
          }
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {w[kind]}
            </option>
          ))}
        </select>
      </div>
      <BoundField bound={bound} lang={lang} onBound={(next) => onChange({ ...criterion, bound: next })} />
      <TenthField
        label={w.points}
        value={criterion.points}
        min={0.1}
        max={99}
        lang={lang}
        onValue={(points) => onChange({ ...criterion, points })}
      />
      {threshold !== null && (
        <p className="soft wide">
          {Number.isNaN(threshold)
            ? w.hereUnknown
            : w.here(thresholdText(threshold, lang, counts ?? undefined))}
        </p>
      )}
      {found?.isYesOrNo && <p className="soft wide">{w.yesOrNo}</p>}
      {found && <p className="soft wide">{metText(found, level, lang)}</p>}
      {onRemove && (
        <button type="button" className="link" onClick={onRemove}>
          {w.remove(rank)}
        </button>
      )}
    </fieldset>
  )
}

const namesOf = (levels: readonly MapLevel[], lang: Lang) => levels.map((one) => LEVEL_WORDS[lang][one].one)

/** Indicators of one kind in the list: an arrow key goes through those of the level in view first. */
const Options = ({ label, of, lang }: { label: string; of: readonly Indicator[]; lang: Lang }) =>
  of.length > 0 && (
    <optgroup label={label}>
      {of.map((one) => (
        <option key={one.id} value={one.id}>
          {one.label[lang]}
        </option>
      ))}
    </optgroup>
  )

/** In how many zones a criterion is met, in words: one that all meet, or none, is said to be so. */
function metText({ met, known }: MetCount, level: MapLevel, lang: Lang): string {
  const w = workshopWords[lang]
  const zones = (n: number) => counted(lang, formatNumber(n, lang), level, n > 1)
  if (known === 0) return w.knownNowhere
  if (met === 0) return w.metNowhere(zones(known))
  return met === known ? w.metEverywhere(zones(known)) : w.metIn(zones(met), formatNumber(known, lang))
}

function BoundField({ bound, lang, onBound }: { bound: Bound; lang: Lang; onBound: (bound: Bound) => void }) {
  const w = workshopWords[lang]
  switch (bound.kind) {
    case 'value':
      return (
        <TenthField
          key="value"
          label={w.percent}
          value={bound.percent}
          min={0}
          max={100}
          lang={lang}
          onValue={(percent) => onBound({ kind: 'value', percent })}
        />
      )
    case 'mean':
      return (
        <TenthField
          key="mean"
          label={w.meanValue}
          value={bound.value}
          min={0}
          max={100}
          lang={lang}
          onValue={(value) => onBound({ kind: 'mean', value })}
        />
      )
    case 'quantile':
      return (
        <TenthField
          key="quantile"
          label={w.share}
          value={bound.share}
          min={0}
          max={100}
          lang={lang}
          onValue={(share) => onBound({ kind: 'quantile', share })}
        />
      )
    case 'epci':
    case 'departement':
    case 'france':
      return (
        <TenthField
          key={bound.kind}
          label={w.plus}
          value={bound.plus}
          min={-100}
          max={100}
          lang={lang}
          onValue={(plus) => onBound({ kind: bound.kind, plus })}
        />
      )
  }
}
