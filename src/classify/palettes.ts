import {
  interpolateBrBG,
  interpolatePRGn,
  interpolatePuOr,
  interpolateRdBu,
  schemeBlues,
  schemeBrBG,
  schemeBuPu,
  schemeGnBu,
  schemeGreens,
  schemeGreys,
  schemeOranges,
  schemePRGn,
  schemePuBu,
  schemePuBuGn,
  schemePuOr,
  schemePurples,
  schemeRdBu,
  schemeRdPu,
  schemeYlGnBu,
  schemeYlOrBr,
  schemeYlOrRd,
} from 'd3-scale-chromatic'

type Schemes = readonly (readonly string[])[]

/** ColorBrewer sequential palettes; each varies in lightness, so that every colour-blind reader can order it. */
const SEQUENTIAL: Readonly<Record<string, Schemes>> = {
  YlOrRd: schemeYlOrRd,
  YlOrBr: schemeYlOrBr,
  YlGnBu: schemeYlGnBu,
  GnBu: schemeGnBu,
  Blues: schemeBlues,
  Greens: schemeGreens,
  Oranges: schemeOranges,
  Purples: schemePurples,
  PuBu: schemePuBu,
  PuBuGn: schemePuBuGn,
  BuPu: schemeBuPu,
  RdPu: schemeRdPu,
  Greys: schemeGreys,
}

/** ColorBrewer diverging palettes that it marks as safe for colour-blind readers (no red against green). */
const DIVERGING: Readonly<Record<string, { schemes: Schemes; interpolate: (t: number) => string }>> = {
  RdBu: { schemes: schemeRdBu, interpolate: interpolateRdBu },
  PuOr: { schemes: schemePuOr, interpolate: interpolatePuOr },
  BrBG: { schemes: schemeBrBG, interpolate: interpolateBrBG },
  PRGn: { schemes: schemePRGn, interpolate: interpolatePRGn },
}

export const SEQUENTIAL_PALETTES: readonly string[] = Object.keys(SEQUENTIAL)
export const DIVERGING_PALETTES: readonly string[] = Object.keys(DIVERGING)

/**
 * Least step between neighbouring classes in lightness, L* of CIELAB from 0 to 100: twice the 2.3 that an eye just tells
 * apart (Mahy, Van Eycken and Oosterlinck 1994), so that classes part in grey as well.
 */
export const LEAST_STEP = 5
/** A little more than that, which rounding to 256 values a channel does not take away. */
const MADE_STEP = 5.6

/** L* of `#rrggbb`, 0 to 100 (CIE 1976). */
export function lightness(color: string): number {
  const y = luminance(color)
  return y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (24389 / 27) * y
}

const luminanceAt = (l: number): number => (l > 8 ? ((l + 16) / 116) ** 3 : (27 / 24389) * l)

/** Colours from the palest on, each darker than the one before by a step that is seen: as they are where they have it. */
function apart(colors: readonly string[], before = Number.POSITIVE_INFINITY): readonly string[] {
  let last = before
  return colors.map((color) => {
    const far = last - lightness(color) >= LEAST_STEP
    const made = far ? color : ofLuminance(color, luminanceAt(Math.max(0, last - MADE_STEP)))
    last = lightness(made)
    return made
  })
}

/**
 * Colours by lightness, light first. ColorBrewer stops at nine, the most that readers can distinguish: past that,
 * neighbouring classes share a colour.
 */
function sequential(schemes: Schemes, count: number): readonly string[] {
  const [three = [], nine = []] = [schemes[3], schemes[9]]
  if (count <= 2) return three.filter((_, i) => i === 2 || (i === 0 && count === 2))
  return schemes[count] ?? Array.from({ length: count }, (_, i) => nine[Math.floor((i * 9) / count)] ?? '')
}

/** Colours of a ColorBrewer scheme at most. */
const MOST_COLORS = 9

/** `rgb(1, 2, 3)` as `#010203`. */
function hex(rgb: string): string {
  const parts = rgb.match(/\d+/g) ?? []
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`
}

/** `size` colours from one end of a diverging palette to the other: ColorBrewer's own where it has that many. */
function diverging(palette: (typeof DIVERGING)[string], size: number): readonly string[] {
  const three = palette.schemes[3] ?? []
  if (size <= 2) return three.filter((_, i) => (i === 1) === (size === 1))
  return (
    palette.schemes[size] ?? Array.from({ length: size }, (_, i) => hex(palette.interpolate(i / (size - 1))))
  )
}

/**
 * One CSS hex colour a class. A diverging palette is centred on the pivot: classes under it take the first half, those
 * above it the second, one that it crosses the neutral colour, and two classes as far from it are as strong. Without
 * a pivot the middle class is neutral.
 * @param palette ColorBrewer name; one that is not in the lists falls back to the first sequential palette
 * @param bounds of the classes, as `breaks` gives them
 */
export function classColors(palette: string, bounds: readonly number[], pivot?: number): readonly string[] {
  const count = Math.max(0, bounds.length - 1)
  const two = DIVERGING[palette]
  if (count === 0) return []
  if (!two) {
    const colors = sequential(SEQUENTIAL[palette] ?? schemeYlOrRd, count)
    return count <= MOST_COLORS ? apart(colors) : colors
  }
  if (pivot === undefined) {
    const half = Math.floor(count / 2)
    return apartFrom(diverging(two, count), half, count - 2 * half)
  }
  const under = bounds.slice(1).filter((max, i) => max <= pivot && (bounds[i] as number) < pivot).length
  const over = bounds.slice(0, -1).filter((min) => min >= pivot).length
  const across = count - under - over
  const half = Math.max(under, over)
  const colors = diverging(two, 2 * half + across)
  return apartFrom(colors.slice(half - under, half - under + count), under, across)
}

/** The same on both sides of what is neutral; where nothing is, the class under the pivot is the darker of the two. */
function apartFrom(colors: readonly string[], under: number, across: number): readonly string[] {
  const middle = colors.slice(under, under + across)
  const neutral = middle[0] === undefined ? undefined : lightness(middle[0])
  const over = apart(colors.slice(under + across), neutral)
  const next = over[0] === undefined ? undefined : lightness(over[0])
  const low = colors.slice(0, under).toReversed()
  return [...apart(low, neutral ?? next).toReversed(), ...middle, ...over]
}

/** Linear light of the three channels of `#rrggbb`, 0 to 1. */
const lightOf = (color: string): number[] =>
  [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })

const luminanceOf = ([r = 0, g = 0, b = 0]: readonly number[]): number => 0.2126 * r + 0.7152 * g + 0.0722 * b

/** Relative luminance of `#rrggbb` (WCAG 2.2, definition of relative luminance). */
export const luminance = (color: string): number => luminanceOf(lightOf(color))

/** A colour made of some luminance in its hue: brighter as far as its channels go, then mixed with white. */
export function ofLuminance(color: string, wanted: number): string {
  const light = lightOf(color)
  const times = Math.min(wanted / Math.max(luminanceOf(light), 1e-6), 1 / Math.max(...light, 1e-6))
  const bright = light.map((channel) => channel * times)
  const reached = luminanceOf(bright)
  const white = wanted > reached && reached < 1 ? (wanted - reached) / (1 - reached) : 0
  const written = bright.map((channel) => {
    const value = channel + white * (1 - channel)
    const coded = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055
    return Math.round(255 * Math.min(1, coded))
      .toString(16)
      .padStart(2, '0')
  })
  return `#${written.join('')}`
}

/** Contrast ratio of two `#rrggbb` colours, 1 to 21 (WCAG 2.2, definition of contrast ratio). */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

/** Black or white, whichever reads better on a `#rrggbb` colour: always 4.5 or more (level AA). */
export function ink(color: string): string {
  return contrast(color, '#ffffff') > contrast(color, '#000000') ? '#ffffff' : '#000000'
}
