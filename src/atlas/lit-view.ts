import type { State } from '../indicators/value.ts'
import { quietView } from './quiet.ts'
import type { ResolvedView } from './view.ts'

/** A line of the legend: a class, or a state. */
export type LegendLine =
  | { readonly kind: 'class'; readonly index: number }
  | { readonly kind: 'state'; readonly state: State }

export const isSameLine = (a: LegendLine | null, b: LegendLine | null): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

/** How much is left of a colour that is not lit. */
const LEFT = 0.22
const PAPER = '#ffffff'
/** That of the dark theme, which this level of the code cannot read: held to it by a test. */
export const DARK_PAPER = '#1d2328'

/** The view as a map draws it while the reader points at a line of the legend: its zones alone keep their paint. */
export function litView(view: ResolvedView, line: LegendLine | null): ResolvedView {
  if (line === null) return quietView(view)
  const isLit = (index: number) => line.kind === 'class' && line.index === index
  return {
    ...view,
    classes: view.classes.map((one) =>
      isLit(one.index) ? one : { ...one, color: washed(one.color, one.inLight ? DARK_PAPER : PAPER) },
    ),
    zones: view.zones.map((zone) =>
      zone.state === null || (line.kind === 'state' && zone.state === line.state)
        ? zone
        : { ...zone, state: null },
    ),
  }
}

/** A colour thinned towards the paper. */
export function washed(color: string, paper = PAPER): string {
  const channel = (of: string, at: number) => Number.parseInt(of.slice(at, at + 2), 16)
  const thin = (value: number, ground: number) =>
    Math.round(ground + (value - ground) * LEFT)
      .toString(16)
      .padStart(2, '0')
  return `#${[1, 3, 5].map((at) => thin(channel(color, at), channel(paper, at))).join('')}`
}
