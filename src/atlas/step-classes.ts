import { classColors, ink } from '../classify/palettes.ts'
import type { Lang } from '../i18n/lang.ts'
import { compareWords } from '../i18n/words/compare.ts'
import { isNumber } from '../indicators/value.ts'
import type { Classes } from './view-classes.ts'

const PALETTE = 'PuOr'

/** Classes of a difference between two classes: how many steps down or up, those that are met and nought between them. */
export function stepClasses(steps: readonly number[], lang: Lang): Classes {
  const most = Math.max(1, ...steps.map(Math.abs))
  const colors = classColors(
    PALETTE,
    Array.from({ length: 2 * most + 2 }, (_, i) => i - most - 0.5),
    0,
  )
  const met = [...new Set([0, ...steps])].sort((a, b) => a - b)
  return {
    bounds: [],
    classes: met.map((step, index) => {
      const color = colors[step + most] ?? '#f7f7f7'
      return { index, label: compareWords[lang].step(step), color, ink: ink(color), min: null, max: null }
    }),
    indexOf: ({ value }) => (isNumber(value) ? met.indexOf(value) : -1),
  }
}
