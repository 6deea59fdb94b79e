import type { Feature, FeatureCollection, Polygon } from 'geojson'
import { plainText } from '../../lib/plain-text.ts'
import { openGeometry } from '../../publish/open/open-geojson.ts'
import { readCode } from '../../sources/code.ts'
import { departementOf } from '../../sources/cog/departement.ts'
import { property } from '../../sources/contours/properties.ts'
import type { AreaGeometry } from '../../sources/contours/zone-feature.ts'
import { WORK_LEVEL } from '../../territory/level.ts'

/** A perimeter of work in the form of docs/formats/work.md: one piece, or several that are joined when it is read. */
export interface WorkPerimeter {
  readonly code: string
  readonly name: string
  readonly pieces: readonly AreaGeometry[]
}

const LONGEST = 12

/**
 * A code for a perimeter of some name, which none of the others has.
 * @param commune of the territory: the code says its département
 */
export function workCode(name: string, commune: string, others: ReadonlySet<string>): string {
  const letters = plainText(name).replaceAll(' ', '').toUpperCase().slice(0, LONGEST) || 'PERIMETRE'
  const base = letters.length < 2 ? `${letters}0` : letters
  const coded = (text: string) => `PT${departementOf(commune)}-${text}`
  for (let n = 1; ; n++) {
    const code = coded(n === 1 ? base : `${base.slice(0, LONGEST - String(n).length)}${n}`)
    if (!others.has(code)) return code
  }
}

/**
 * The codes of the perimeters of a file: one that has a name and no code is given one by its name, and two of one name stay
 * two. The number that a drawing program gives, under `id`, is no code.
 * @param printed codes as the file writes them
 * @param commune of the territory
 * @param taken codes of other perimeters
 */
export function workCodes(
  printed: readonly (string | null)[],
  features: readonly Feature[],
  names: readonly string[],
  commune: string,
  taken: Iterable<string>,
): (string | null)[] {
  const read = printed.map((code) => (code === null ? null : readCode(WORK_LEVEL, code)))
  const others = new Set<string>([...taken, ...read.flatMap((one) => (one?.ok ? [one.value.code] : []))])
  return features.map((feature, i) => {
    const name = property(feature, names)
    if (read[i]?.ok || name === null || saysCode(feature)) return printed[i] ?? null
    const given = workCode(name, commune, others)
    others.add(given)
    return given
  })
}

/** Whether a perimeter has a code of its own, be it of another form. */
export const saysCode = (feature: Feature): boolean => property(feature, ['code']) !== null

/** A file of perimeters: those that are there, and one more or in the place of its former self. */
export function workFile(before: readonly WorkPerimeter[], next: WorkPerimeter): FeatureCollection {
  const kept = before.filter(({ code }) => code !== next.code)
  return { type: 'FeatureCollection', features: [...kept, next].flatMap(features) }
}

const features = ({ code, name, pieces }: WorkPerimeter): Feature[] =>
  // a reader draws in either direction, and a form has one: a drawing of the page is none that the page finds fault with
  pieces.map((geometry) => ({
    type: 'Feature',
    properties: { code, nom: name },
    geometry: openGeometry(geometry),
  }))

/** The outline of a perimeter that can be drawn again, of one ring; null for one of several, or with a hole. */
export const outlineOf = (geometry: AreaGeometry): Polygon['coordinates'][number] | null => {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
  return rings.length === 1 ? (rings[0] ?? null) : null
}
