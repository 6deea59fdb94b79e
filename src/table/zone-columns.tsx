import { pendingClass, pendingText } from '../atlas/aggregate-text.ts'
import { givenClass } from '../atlas/correction-text.ts'
import { criterionGroups } from '../atlas/criterion-groups.ts'
import { isYesOrNo } from '../atlas/is-yes-or-no.ts'
import { rankText } from '../atlas/rank-text.ts'
import { rateText, thresholdText } from '../atlas/threshold-text.ts'
import type { ResolvedView } from '../atlas/view.ts'
import { zoneRank } from '../atlas/zone-rank.ts'
import { sentence } from '../i18n/typeset.ts'
import { correctionWords } from '../i18n/words/correction.ts'
import { legendWords } from '../i18n/words/legend.ts'
import { methodWords } from '../i18n/words/method.ts'
import { tableWords } from '../i18n/words/table.ts'
import { STATE_WORDS } from '../i18n/words/values.ts'
import { LEVEL_WORDS } from '../i18n/words/view.ts'
import { isRanked } from '../indicators/catalogue.ts'
import { isNumber } from '../indicators/value.ts'
import { arePerimeters, MEMBER_LEVEL, parentOf, SUM_LEVEL } from '../territory/level.ts'
import { CellBar } from './CellBar.tsx'
import { countText } from './count-text.ts'
import { classText, commonFlags, criterionKey } from './rows.ts'
import { ZoneFlags } from './ZoneFlags.tsx'
import type { ZoneColumn } from './zone-column.ts'

/** The columns of a view: what a reader looks for stands beside the name, on a phone within its width. */
export function zoneColumns(view: ResolvedView): ZoneColumn[] {
  const { lang } = view
  const w = tableWords[lang]
  const { level } = view.choice
  const parent = parentOf(level)
  const ratio = view.zones.some((z) => z.numerator !== null)
  const most = view.zones.reduce(
    (all, { value }) => (isNumber(value) ? Math.max(all, Math.abs(value)) : all),
    0,
  )
  const name = sentence(LEVEL_WORDS[lang][level].one)
  const isMethod = view.indicator.unit === 'class'
  const common = commonFlags(view)
  const swatch = (index: number, text: string) => (
    <>
      <svg className="row-swatch" viewBox="0 0 12 12" aria-hidden="true">
        <rect
          width="12"
          height="12"
          fill={view.classes[index]?.color ?? 'none'}
          stroke="currentColor"
          strokeOpacity="0.35"
        />
      </svg>
      {sentence(text)}
    </>
  )
  const columns: (ZoneColumn | false)[] = [
    { key: 'name', label: name, number: false, cell: (z) => z.name },
    !isMethod && {
      key: 'value',
      label: w.value,
      number: true,
      cell: (z) => {
        const text = sentence(z.text)
        const flags = z.flags.filter((flag) => !common.includes(flag))
        return (
          <>
            {flags.length === 0 ? (
              text
            ) : (
              <span className="cell-value">
                {text}
                <ZoneFlags flags={flags} lang={lang} />
              </span>
            )}
            <CellBar value={z.value} most={most} color={view.classes[z.classIndex]?.color} />
          </>
        )
      },
    },
    ratio && {
      key: 'numerator',
      label: sentence(view.definition.numerator ?? w.numerator),
      number: true,
      cell: (z) => countText(z.numerator, view),
    },
    ratio && {
      key: 'denominator',
      label: sentence(view.definition.denominator ?? w.denominator),
      number: true,
      cell: (z) => countText(z.denominator, view),
    },
    // circles of one colour have no class to tell: the column is then for states
    { key: 'class', label: w.class, number: false, cell: (z) => swatch(z.classIndex, classText(view, z)) },
    view.corrections !== null && {
      key: 'given',
      label: correctionWords[lang].title,
      number: false,
      cell: (z) => z.correction && swatch(z.correction.classIndex, givenClass(z, view) ?? ''),
    },
    ...criterionColumns(view),
    parent === MEMBER_LEVEL && {
      key: 'commune',
      label: w.commune,
      number: false,
      cell: (z) => z.communeName ?? '',
    },
    parent === SUM_LEVEL &&
      view.zones.some((z) => z.groupName !== null) && {
        key: 'commune',
        label: w.group,
        number: false,
        cell: (z) => z.groupName ?? '–',
      },
    arePerimeters(level) && {
      key: 'kind',
      label: w.kind,
      number: false,
      cell: (z) => z.kind && legendWords[lang][z.kind],
    },
    // what a rate is of may be what weighs the zones: it stands once
    view.weightLabel !== null &&
      sentence(view.weightLabel) !== sentence(view.definition.denominator ?? '') && {
        key: 'weight',
        label: sentence(view.weightLabel),
        number: true,
        cell: (z) => countText(z.weight, view),
      },
    isRanked(view.indicator) && {
      key: 'rank',
      label: w.rank,
      number: true,
      cell: (z) =>
        view.answers ? (
          rankCell(view, z.code)
        ) : (
          <span className={pendingClass(view)}>{pendingText(view)}</span>
        ),
    },
    { key: 'code', label: w.code, number: false, cell: (z) => <span className="code">{z.code}</span> },
  ]
  return columns.filter((c): c is ZoneColumn => c !== false)
}

/** The rank of a zone, and that others have it. */
function rankCell(view: ResolvedView, code: string) {
  const found = zoneRank(view, code)
  return found === null ? '–' : rankText(found, view.lang)
}

/** One column for each criterion of a method: its rate, marked where the threshold is met. */
function criterionColumns({ method, settings, lang, zones }: ResolvedView): ZoneColumn[] {
  if (!method) return []
  const w = tableWords[lang]
  return criterionGroups(method).map(({ id, label, criteria }) => {
    const at = criteria
      .map((criterion) =>
        thresholdText(settings?.thresholds[criterion.id] ?? criterion.threshold, lang, criterion),
      )
      .join(' / ')
    const own = new Set(criteria.map((criterion) => criterion.id))
    const [only, ...others] = criteria
    const isYes = only !== undefined && others.length === 0 && isYesOrNo(only, zones)
    return {
      key: criterionKey(id),
      label: isYes ? label[lang] : w.criterion(label[lang], at),
      number: true,
      cell: ({ checks }) => {
        const found = checks.filter(({ criterion }) => own.has(criterion))
        const [check] = found
        if (!check) return '–'
        if (!isNumber(check.rate)) return sentence(STATE_WORDS[lang][check.rate])
        const text = isYes
          ? methodWords[lang][check.rate > 0 ? 'yes' : 'no']
          : rateText(check.rate, check.threshold, lang, criteria[0])
        return found.some(({ verdict }) => verdict === 'met') ? (
          <>
            <strong>{text}</strong> <span className="visually-hidden">{w.met}</span>
          </>
        ) : (
          text
        )
      },
    }
  })
}
