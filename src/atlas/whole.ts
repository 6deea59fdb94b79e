import type { Aggregate } from '../db/answers-types.ts'
import { besideTotal, type Given, givenBy, givenFormulas } from '../db/beside-total.ts'
import { type Task, taskOf } from '../db/question.ts'
import type { ZoneRow } from '../db/tables.ts'
import { sum } from '../indicators/ratio.ts'
import { isNumber } from '../indicators/value.ts'
import { zoneCode } from '../territory/code.ts'
import { progressAt, progressOfZones, type ReadContext, readUnits, type Unit, valueOfParts } from './read.ts'
import { type Opened, readContext } from './resolve-input.ts'
import type { Subject } from './subject.ts'

/**
 * The total of the territory, as `totals` of src/db/totals.ts works it out, from what the page has read: the finding of a
 * view need not wait for the database. A test holds one against the other. Null for what a method classes, and for what has
 * no year.
 */
export function wholeOf(
  opened: Opened,
  { indicator, level, year }: Pick<Subject, 'indicator' | 'level' | 'year'>,
): Aggregate | null {
  const { formula } = indicator
  if (year === null || formula.kind === 'method') return null
  const question = {
    indicator: indicator.id,
    level,
    year,
    settings: null,
    overlap: 'split',
    selection: [],
  } as const
  const task = taskOf(question, opened.territory, opened.catalogue)
  if (!task) return null
  const { units, add } = summedUnits(readContext(opened), task)
  const inScope = units.filter(({ isInScope }) => isInScope)
  const known = inScope.filter(({ numerator, denominator }) => isNumber(numerator) && isNumber(denominator))
  const { summable } = task
  const total = add(units, true)
  const isDivided = formula.kind === 'ratio' || (formula.kind === 'progress' && formula.of === 'attainment')
  const aggregate = {
    value: summable ? total.value : ('not_applicable' as const),
    numerator: summable && isDivided ? total.numerator : null,
    denominator: summable && isDivided ? total.denominator : null,
    known: summable ? known.length : inScope.filter(({ value }) => isNumber(value)).length,
    of: inScope.length,
    partial: summable && known.length > 0 && known.length < inScope.length ? add(known, false).value : null,
    members: task.base,
  }
  return { ...aggregate, ...besideTotal(task, aggregate, givenOf(opened, task)) }
}

/** What is read in a zone, as a total counts it. */
interface Member extends Unit {
  readonly zone: ZoneRow
  readonly isInScope: boolean
}

/** What a computation is in each zone, and what it comes to in several. */
interface SummedUnits {
  readonly units: readonly Member[]
  /** @param isWhole whether these are all the zones, for which a plan may have voted an objective of their own */
  readonly add: (members: readonly Member[], isWhole: boolean) => Unit
}

function summedUnits(context: ReadContext, { computation, base, year, epci }: Task): SummedUnits {
  const zones = context.store.zones(base)
  if (computation.kind === 'progress') {
    const { of, plan } = computation
    const { objective, period, until } = plan
    const at = (some: readonly ZoneRow[], voted?: number): Unit => {
      const progress = progressOfZones(context, plan, base, some, until, voted)
      return progress ? progressAt(progress, of, Math.min(until, period.end)) : NOTHING
    }
    const printed = context.store.cell('epci', epci, objective, period.start).value
    return {
      units: zones.map((zone) => {
        const unit = at([zone])
        return { ...unit, zone, isInScope: unit.denominator !== 'not_applicable' }
      }),
      add: (members, isWhole) =>
        at(
          members.map(({ zone }) => zone),
          isWhole && isNumber(printed) ? printed : undefined,
        ),
    }
  }
  if (computation.kind === 'method') throw new Error('the classes of a method have no total')
  const { formula } = computation
  const units = readUnits(context, formula, base, year, zones)
  return {
    units: units.map((unit, i) => ({
      ...unit,
      zone: zones[i] as ZoneRow,
      isInScope: unit.value !== 'not_applicable',
    })),
    add: (members) => {
      // a member out of scope for one part is left out of both
      const total = (part: 'numerator' | 'denominator') =>
        sum(members.map((one) => (one.isInScope ? one[part] : 'not_applicable'))).value
      const parts = { numerator: total('numerator'), denominator: total('denominator') }
      return { ...parts, value: valueOfParts(formula, parts, context.plan) }
    },
  }
}

const NOTHING: Unit = { value: 'missing', numerator: 'missing', denominator: 'missing' }

/** What a producer or the plan publishes for the EPCI itself; nothing of what is published is of the reader's own points. */
function givenOf(opened: Opened, { computation, year, epci, ofOwnPoints }: Task): Given | undefined {
  if (computation.kind !== 'cells' || ofOwnPoints) return undefined
  const found = givenFormulas(computation.formula).flatMap((formula) => {
    const [unit] = readUnits(readContext(opened), formula, 'epci', year, [{ code: zoneCode('epci', epci) }])
    if (!unit) return []
    const { value, numerator, denominator } = unit
    return givenBy(formula, { value, numerator, hasDenominator: isNumber(denominator) }) ?? []
  })
  return found.at(-1)
}
