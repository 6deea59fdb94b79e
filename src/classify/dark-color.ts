import { ink, luminance, ofLuminance } from './palettes.ts'

/** Contrast of white paper with a colour, and of a colour with black, are of luminances with this added (WCAG 2.2). */
const FLARE = 0.05
/** The ground of the palest colour: lighter than any ground of the dark theme, so that it stands out from each. */
const GROUND = 0.0964
/** As much as contrasts are drawn together, so that black becomes white, and no two colours do. */
const POWER = 0.78

/**
 * A colour of a class as a dark ground has it. What stands out from white paper by some contrast stands out from the ground by
 * one that grows with it, in its hue: the class that stands out most is the same one in both themes.
 */
export function darkColor(color: string): string {
  const contrast = (1 + FLARE) / (luminance(color) + FLARE)
  return ofLuminance(color, Math.min(1, GROUND * contrast ** POWER - FLARE))
}

/** The same, with the ink that is legible on it. */
export function onDark(light: string): { readonly color: string; readonly ink: string } {
  const color = darkColor(light)
  return { color, ink: ink(color) }
}
