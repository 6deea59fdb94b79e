import type { Lang } from '../../../i18n/lang.ts'
import { ownDataWords } from '../../../i18n/words/own-data.ts'
import { ownTableWords } from '../../../i18n/words/own-table.ts'
import { RATE_SCALES, type RateScale } from '../../../indicators/units.ts'
import { shownName } from '../../../own/guess/dated-columns.ts'
import { unitSaid } from '../../../own/guess/header-words.ts'
import type { OwnFigure } from '../../../own/own-table.ts'
import { COUNT_UNITS, OWN_UNITS, type OwnUnit, rateUnit, rateUnits } from '../../../own/own-unit.ts'
import { Choose } from '../Choose.tsx'

interface Props {
  column: string
  /** its name, or those of the columns of several years that it stands for */
  title: string
  figure: OwnFigure | undefined
  /** the other columns, which a rate may be worked out on; none of a column of words */
  columns: readonly string[]
  /** whether it is written between 0 and 1 */
  isFraction: boolean
  /** whether some of it is under 0, or its name says a change */
  isChange?: boolean
  /** the column that it is most likely a part of */
  whole?: string | undefined
  /** what it may hold */
  kinds?: readonly OwnFigureKind[]
  lang: Lang
  unitName: (unit: OwnUnit) => string
  onChange: (figure: OwnFigure | null) => void
}

export type OwnFigureKind = OwnFigure['kind'] | 'none'
const KINDS: readonly OwnFigureKind[] = ['count', 'rate', 'ready', 'text', 'none']
const DIRECTIONS = ['neutral', 'high_is_concern', 'low_is_concern'] as const

/** What one column of a table holds. */
export function FigureRow({
  column,
  title,
  figure,
  columns,
  isFraction,
  isChange = false,
  whole,
  kinds = KINDS,
  lang,
  unitName,
  onChange,
}: Props) {
  const w = ownDataWords[lang]
  const kind: OwnFigureKind = figure?.kind ?? 'none'
  const label = figure?.label ?? column
  const offered = kinds.filter((one) => one !== 'rate' || kind === 'rate' || columns.length > 0)
  // what a project says already is offered, whatever its columns look like
  const denominators = figure?.kind === 'rate' ? [...new Set([...columns, figure.denominator])] : columns
  const shown =
    figure && figure.kind !== 'text' ? figure : { unit: 'ratio' as const, direction: 'neutral' as const }
  const as = (next: OwnFigureKind): OwnFigure | null => {
    const { unit, direction } = shown
    switch (next) {
      case 'none':
        return null
      case 'text':
        return { kind: 'text', column, label }
      case 'count':
        return { kind: next, column, label, unit: rateUnit(1, unit), direction }
      case 'ready':
        return { kind: next, column, label, unit, direction }
      case 'rate':
        return {
          kind: 'rate',
          numerator: column,
          denominator: columns.find((name) => name === whole) ?? columns[0] ?? column,
          scale: 100,
          label,
          unit: 'percent',
          direction,
        }
    }
  }
  return (
    <fieldset className="own-figure" aria-label={title}>
      <span className="own-column">{title}</span>
      <Choose
        label={w.kind}
        value={kind}
        options={offered.map((one) => [one, w[`kind_${one}`]])}
        onChange={(next) => onChange(as(next))}
      />
      {figure && (
        <label className="own-field">
          <span>{w.label}</span>
          <input
            type="text"
            required
            value={label}
            onChange={(event) => onChange({ ...figure, label: event.target.value })}
          />
        </label>
      )}
      {figure?.kind === 'rate' && (
        <>
          <Choose
            label={w.denominator}
            value={figure.denominator}
            options={denominators.map((name) => [name, shownName(name)[lang]])}
            onChange={(denominator) => onChange({ ...figure, denominator })}
          />
          <Choose
            label={w.scale}
            value={`${figure.scale}`}
            options={RATE_SCALES.map((one) => [`${one}` as const, w[`scale_${one}`]])}
            onChange={(scale) => {
              const times = Number(scale) as RateScale
              onChange({
                ...figure,
                scale: times,
                unit: rateUnit(times, figure.unit, unitSaid(figure.denominator)),
              })
            }}
          />
        </>
      )}
      {figure && figure.kind !== 'text' && (
        <>
          <Choose
            label={w.unit}
            value={figure.unit}
            options={unitsOf(figure).map((unit) => [unit, unit === 'ratio' ? w.noUnit : unitName(unit)])}
            onChange={(unit) =>
              onChange({ ...figure, unit, ...(figure.kind === 'ready' && isChange && { beyond: true }) })
            }
          />
          <Choose
            label={w.direction}
            value={figure.direction}
            options={DIRECTIONS.map((one) => [one, w[`direction_${one}`]])}
            onChange={(direction) => onChange({ ...figure, direction })}
          />
        </>
      )}
      {figure?.kind === 'ready' && figure.unit === 'percent' && (
        <div className="own-field">
          <span>{ownTableWords[lang].change}</span>
          <button
            type="button"
            className="button"
            aria-pressed={figure.beyond === true}
            onClick={() => onChange(bounded(figure))}
          >
            {ownTableWords[lang].beyond}
          </button>
        </div>
      )}
      {figure?.kind === 'ready' && isFraction && (
        <div className="own-field">
          <span>{ownTableWords[lang].fraction}</span>
          <button
            type="button"
            className="button"
            aria-pressed={figure.times === 100}
            onClick={() => onChange(written(figure))}
          >
            {ownTableWords[lang].times100}
          </button>
        </div>
      )}
    </fieldset>
  )
}

/** The units that a figure can be of. */
const unitsOf = (figure: Exclude<OwnFigure, { kind: 'text' }>): readonly OwnUnit[] =>
  figure.kind === 'rate' ? rateUnits(figure.scale) : figure.kind === 'count' ? COUNT_UNITS : OWN_UNITS

/** A ready-made rate once it is multiplied by 100, or taken again as the file writes it. */
function written({ times, ...figure }: Extract<OwnFigure, { kind: 'ready' }>): OwnFigure {
  return times === 100 ? figure : { ...figure, unit: 'percent', times: 100 }
}

/** Percentages that may be under 0 or over 100, or those of a share again. */
const bounded = ({ beyond, ...figure }: Extract<OwnFigure, { kind: 'ready' }>): OwnFigure =>
  beyond ? figure : { ...figure, beyond: true }
