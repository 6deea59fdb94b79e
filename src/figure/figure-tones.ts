import type { ResolvedView, ViewClass } from '../atlas/view.ts'
import { onDark } from '../classify/dark-color.ts'
import { keptWith } from '../lib/kept-with.ts'
import { DARK_INKS, GREY_INKS, type Inks, LIGHT_INKS } from './palette.ts'
import type { Theme } from './theme.ts'

export const TONES = ['colour', 'grey', 'dark'] as const
export type Tone = (typeof TONES)[number]

export const TONE_INKS: Readonly<Record<Tone, Inks>> = {
  colour: LIGHT_INKS,
  grey: GREY_INKS,
  dark: DARK_INKS,
}

/** The tone of a picture that a page of a theme holds. */
export const toneOf = (theme: Theme): Tone => (theme === 'dark' ? 'dark' : 'colour')

/** Shares of white of the palest and of the darkest class in black and white. */
const PALEST = 0.92
const DARKEST = 0.2

/**
 * A view as its figure shows it in a tone: in black and white its classes go evenly from pale to dark, whatever their
 * colours. On a diverging scale the pivot is the palest, and the classes under it keep their minus signs. On a dark ground
 * the class that stands out most is the one that does on paper. The same view has the same result.
 */
export const tonedView: <V extends Pick<ResolvedView, 'classes' | 'indicator'>>(view: V, tone: Tone) => V =
  keptWith((view, tone) => {
    const { classes } = view
    if (tone === 'grey') return { ...view, classes: greyClasses(view) }
    const isDark = tone === 'dark'
    if (classes.every(({ inLight }) => (inLight !== undefined) === isDark)) return view
    return { ...view, classes: classes.map(isDark ? darkClass : lightClass) }
  }) as <V extends Pick<ResolvedView, 'classes' | 'indicator'>>(view: V, tone: Tone) => V

function darkClass(one: ViewClass): ViewClass {
  if (one.inLight) return one
  return { ...one, ...onDark(one.color), inLight: { color: one.color, ink: one.ink } }
}

function lightClass({ inLight, ...one }: ViewClass): ViewClass {
  return { ...one, ...inLight }
}

function greyClasses({
  classes,
  indicator,
}: Pick<ResolvedView, 'classes' | 'indicator'>): readonly ViewClass[] {
  const { pivot } = indicator.classes
  const under = pivot === undefined ? 0 : classes.filter(({ max }) => max !== null && max <= pivot).length
  const steps = classes.map((_, place) =>
    place < under ? under - place : place - under + (under > 0 ? 1 : 0),
  )
  const first = Math.min(...steps)
  const last = Math.max(...steps)
  return classes.map((one, place) => {
    const far = last === first ? 0.5 : ((steps[place] ?? 0) - first) / (last - first)
    const white = PALEST + (DARKEST - PALEST) * far
    return { ...one, color: grey(white), ink: white > 0.5 ? '#000000' : '#ffffff' }
  })
}

const grey = (white: number): string => {
  const channel = Math.round(white * 255)
    .toString(16)
    .padStart(2, '0')
  return `#${channel}${channel}${channel}`
}
