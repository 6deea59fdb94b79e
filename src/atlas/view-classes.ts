import { breaks, classIndex } from '../classify/breaks.ts'
import { classColors, ink } from '../classify/palettes.ts'
import type { Lang } from '../i18n/lang.ts'
import type { ClassMethod, Indicator } from '../indicators/catalogue.ts'
import { isNumber } from '../indicators/value.ts'
import { keptWith } from '../lib/kept-with.ts'
import type { Method } from '../methods/method.ts'
import { boundsAround } from './bounds-around.ts'
import type { Choice } from './choice.ts'
import { boundsLabel, chosenLabel } from './class-label.ts'
import type { ZoneReading } from './read.ts'
import type { ViewClass } from './view.ts'

export const CIRCLE_COLOR = '#2f7f8c'
/** What is behind: the purple that attainment has for late; dark beside the other, told apart in grey as well. */
export const GAP_COLOR = '#542788'

/** The classes of a view, before its zones are counted in them. */
export interface Classes {
  readonly classes: readonly Omit<ViewClass, 'count' | 'weight'>[]
  readonly bounds: readonly number[]
  indexOf(reading: ZoneReading): number
}

/** Classes with the numbers that they are made of. */
export type ValueClasses = Classes & { readonly values: readonly number[] }

type Chosen = Pick<Choice, 'classification' | 'palette' | 'lang'>

/** The classes of a view: those of its method, those of circles, or those of numbers as chosen. */
export function classesOf(
  { method, circles, indicator }: { method: Method | null; circles: boolean; indicator: Indicator },
  values: readonly number[],
  chosen: Chosen,
): ValueClasses {
  const found = method
    ? methodClasses(method, chosen.lang)
    : circles
      ? circleClasses(indicator, values, chosen.lang)
      : numberClasses(chosen, indicator, values)
  return { ...found, values }
}

/** The classes that a method declares. */
export function methodClasses(method: Method, lang: Lang): Classes {
  return {
    bounds: [],
    classes: method.classes.map((c, index) => ({
      index,
      label: c.label[lang],
      color: c.color,
      ink: ink(c.color),
      min: null,
      max: null,
    })),
    indexOf: (reading) => (isNumber(reading.value) ? reading.value : -1),
  }
}

/** Bounds that follow the numbers: of thousands, they take longer than all else of a view. */
const computedBounds = keptWith(
  (values: readonly number[], method: ClassMethod, count: number, digits: number): readonly number[] =>
    breaks(values, { method, count, digits }),
)

/** Classes of numbers, exact ones, as chosen or as the indicator declares them. */
export function numberClasses(choice: Chosen, indicator: Indicator, values: readonly number[]): Classes {
  const { method, count, bounds: manual } = choice.classification ?? declaredClasses(indicator, values)
  const policy = indicator.classes.policy ?? []
  const chosen = (method === 'policy' && policy.length > 0) || (method === 'manual' && manual.length > 0)
  const bounds =
    method === 'policy' || method === 'manual'
      ? breaks(values, { method, count, bounds: manual, policy })
      : computedBounds(values, method, count, indicator.decimals)
  const colors = classColors(choice.palette ?? indicator.classes.palette, bounds, indicator.classes.pivot)
  return {
    bounds,
    classes: boundClasses(bounds, colors, (index) =>
      chosen
        ? chosenLabel(bounds, index, indicator, choice.lang)
        : boundsLabel(bounds, index, values, indicator, choice.lang),
    ),
    indexOf: ({ value }) => (isNumber(value) ? classIndex(bounds, value) : -1),
  }
}

/** As an indicator declares them: by hand around a pivot, without bounds, is as far below the pivot as above it. */
function declaredClasses(
  { classes, decimals }: Indicator,
  values: readonly number[],
): NonNullable<Choice['classification']> {
  const { pivot } = classes
  if (classes.method !== 'manual' || pivot === undefined) return { ...classes, bounds: [] }
  return boundsAround(pivot, values, decimals)
}

/** Circles take one colour; where there are negative values (a gap), one below zero and one from zero on. */
export function circleClasses(indicator: Indicator, values: readonly number[], lang: Lang): Classes {
  const [min, max] = [Math.min(...values), Math.max(...values)]
  const bounds = values.length === 0 ? [] : min < 0 && max >= 0 ? [min, 0, max] : [min, max]
  const colors = min < 0 ? [GAP_COLOR, CIRCLE_COLOR] : [CIRCLE_COLOR]
  return {
    bounds,
    classes: boundClasses(bounds, colors, (index) => boundsLabel(bounds, index, values, indicator, lang)),
    indexOf: ({ value }) => (isNumber(value) ? classIndex(bounds, value) : -1),
  }
}

const boundClasses = (
  bounds: readonly number[],
  colors: readonly string[],
  label: (index: number) => string,
): Classes['classes'] =>
  bounds.slice(1).map((max, index) => {
    const color = colors[index] ?? CIRCLE_COLOR
    return { index, label: label(index), color, ink: ink(color), min: bounds[index] ?? max, max }
  })
