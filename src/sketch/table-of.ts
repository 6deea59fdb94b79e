import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import { onDark } from '../classify/dark-color.ts'
import type { Geometry } from '../figure/geometry.ts'
import { legendNotes, legendRows, type Paint, unreliableText } from '../figure/legend-rows.ts'
import { overprintsOf } from '../figure/overprints.ts'
import { perimetersShown } from '../figure/perimeters.ts'
import { formatNumber } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { sentence } from '../i18n/typeset.ts'
import { legendWords } from '../i18n/words/legend.ts'
import { FLAG_WORDS, STATE_WORDS } from '../i18n/words/values.ts'
import { isNumber, type Value } from '../indicators/value.ts'
import type { SketchTable } from './sketch-files.ts'

const partText = (value: Value | null, lang: Lang): string =>
  value === null ? '' : isNumber(value) ? formatNumber(value, lang) : STATE_WORDS[lang][value]

/** The paint of a legend's line, points being discs without their marks. @param ink of the class, where it is one */
function paintOf(paint: Paint, ink = INK): SketchTable['rows'][number]['paint'] {
  if (paint.kind === 'class')
    return { ...paint, ink, under: paint.under !== null, dark: darkPair(paint.color) }
  if (paint.kind === 'circle') return { ...paint, dark: darkPair(paint.color) }
  if (paint.kind !== 'point') return paint
  const { color } = paint.look
  return color === null ? { kind: 'empty' } : { kind: 'circle', color, dark: darkPair(color) }
}

function darkPair(light: string): [color: string, ink: string] {
  const { color, ink } = onDark(light)
  return [color, ink]
}
const INK = '#000000'

/** The zones that are printed over as unreliable, and what the legend says of them. */
function unreliable(view: ResolvedView): SketchTable['unreliable'] {
  const said = unreliableText(view)
  if (said === null) return null
  const signsOf = overprintsOf(view)
  const places = view.zones.flatMap((zone, index) => (signsOf(zone).includes('unreliable') ? [index] : []))
  return [sentence(said), places]
}

/** What the first picture of a view shows and says. */
export function tableOf(view: ResolvedView, geometry: Geometry): SketchTable {
  const { lang, classes, states, choice, definition } = view
  const words = legendWords[lang]
  const rowOf = ({ state, classIndex }: ViewZone) =>
    state === null
      ? classes.findIndex(({ index }) => index === classIndex)
      : classes.length + states.findIndex((one) => one.state === state)
  return {
    lang,
    level: choice.level,
    indicator: view.indicator.id,
    year: view.year,
    title: view.title,
    subtitle: view.subtitle,
    warnings: [...view.warnings],
    caveats: [...view.caveats],
    source: view.sourceLine,
    // discs at the places of points are circles to it
    symbol: view.symbol === 'choropleth' ? 'choropleth' : 'circles',
    parts:
      definition.numerator !== null && definition.denominator !== null
        ? [definition.numerator, definition.denominator]
        : null,
    counted: [words.zones(choice.level), view.weightLabel && sentence(view.weightLabel)],
    rows: legendRows(view, true).map(({ paint, label, count, weight }, index) => ({
      paint: paintOf(paint, classes[index]?.ink),
      label,
      count,
      weight,
    })),
    unreliable: unreliable(view),
    notes: [...(view.symbol === 'circles' ? [words.circles] : []), ...legendNotes(view)],
    perimeters: perimetersShown(view, geometry).map((one) => [one, words[one]]),
    zones: view.zones.map((zone) => [
      rowOf(zone),
      zone.text,
      partText(zone.numerator, lang),
      partText(zone.denominator, lang),
      zone.flags.map((flag) => FLAG_WORDS[lang][flag]).join(', '),
      Math.round(zone.radius * 10) / 10,
    ]),
  }
}
