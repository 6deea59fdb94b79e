import type { ZoneFeature } from '../sources/contours/zone-feature.ts'
import { metresBetween } from '../territory/metres-between.ts'
import type { SanityFinding } from './finding.ts'
import { holds, type Shape, shapeOf, shareIn } from './shape.ts'
import type { Thresholds } from './thresholds.ts'

/** What is known of a commune beside its contours: data/communes-coordonnees.csv. */
export interface KnownPlace {
  readonly lon: number
  readonly lat: number
  /** km² */
  readonly area: number
}

/** A layer that is checked, and what it is compared with. */
export interface CheckedLayer {
  /** id of its source */
  readonly source: string
  readonly zones: readonly ZoneFeature[]
}

/** Communes against what is known of their centres and areas. */
export function communeFindings(
  { source, zones }: CheckedLayer,
  places: ReadonlyMap<string, KnownPlace>,
  { position }: Thresholds,
): SanityFinding[] {
  const known = zones.flatMap((zone) => {
    const place = places.get(zone.properties.code)
    return place ? [{ code: zone.properties.code, place, shape: shapeOf(zone) }] : []
  })
  if (known.length === 0) return []
  const away = common(known.map(({ place, shape }) => metresBetween([place.lon, place.lat], shape.centre)))
  const ratios = known.map(({ code, place, shape }) => ({ code, ratio: shape.area / 1e6 / place.area }))
  const times = median(ratios.map(({ ratio }) => Math.max(ratio, 1 / ratio)))
  const odd = ratios.filter(({ ratio }) => Math.max(ratio, 1 / ratio) > position.area.said)
  return [
    ...(away !== null && away > position.shift.said
      ? [
          shifted(source, away, away > position.shift.refused ? 'ask' : 'report', {
            fr: 'du centre de leurs communes',
            en: 'from the centre of their communes',
          }),
        ]
      : misplacedFindings(source, known, position.misplaced)),
    ...(times > position.area.refused
      ? [wrongAreas(source, times)]
      : odd.length > 0
        ? [oddAreas(source, odd)]
        : []),
  ]
}

/** Communes drawn farther from their known centre than `times` the radius of a disc of their area; and what stands at their contour. */
function misplacedFindings(
  source: string,
  known: readonly { readonly code: string; readonly place: KnownPlace; readonly shape: Shape }[],
  times: number,
): SanityFinding[] {
  const astray = known.flatMap(({ code, place, shape }) => {
    const metres = Math.hypot(...metresBetween([place.lon, place.lat], shape.centre))
    return metres > times * radiusOf(place) ? [{ code, metres, shape }] : []
  })
  const named = astray.map(({ code, metres, shape }) => {
    const owner = known.find(
      (other) =>
        other.code !== code &&
        Math.hypot(...metresBetween([other.place.lon, other.place.lat], shape.centre)) <
          radiusOf(other.place) / 2,
    )
    return { code, metres, owner: owner?.code ?? null }
  })
  return named.length > 0 ? [misplaced(source, named)] : []
}

/** Metres, of a disc of the area of a place. */
const radiusOf = ({ area }: KnownPlace) => Math.sqrt((area * 1e6) / Math.PI)

/** IRIS against the contours of their communes. */
export function irisFindings(
  { source, zones }: CheckedLayer,
  communes: readonly ZoneFeature[],
  { position }: Thresholds,
): SanityFinding[] {
  const wholes = new Map(
    communes.map((zone) => [zone.properties.code as string, { zone, shape: shapeOf(zone) }]),
  )
  const own = zones.flatMap((zone) => {
    const whole = wholes.get(zone.properties.commune ?? '')
    return whole ? [{ zone, shape: shapeOf(zone), whole }] : []
  })
  const outside = own
    .filter(
      ({ zone, shape, whole }) =>
        !holds(whole.zone, shape.centre) && shareIn(zone, whole.zone) < position.within,
    )
    .map(({ zone, shape, whole }) => ({
      code: zone.properties.code,
      metres: Math.hypot(...metresBetween(whole.shape.centre, shape.centre)),
    }))
  if (outside.length > own.length * position.displaced) return [displaced(source, outside, own.length)]
  const parts = new Map<string, Shape[]>()
  for (const { zone, shape } of own) {
    const commune = zone.properties.commune ?? ''
    parts.set(commune, [...(parts.get(commune) ?? []), shape])
  }
  const pairs = [...parts].flatMap(([commune, shapes]) => {
    const whole = wholes.get(commune)?.shape
    return whole ? [{ whole, sum: summed(shapes) }] : []
  })
  const alike = pairs.filter(({ whole, sum }) => Math.abs(sum.area - whole.area) < 0.3 * whole.area)
  const away = common(alike.map(({ whole, sum }) => metresBetween(whole.centre, sum.centre)))
  const difference =
    pairs.reduce((total, { whole, sum }) => total + Math.abs(sum.area - whole.area), 0) /
    Math.max(
      1,
      pairs.reduce((total, { whole }) => total + whole.area, 0),
    )
  const words = { fr: 'des contours des communes', en: 'from the contours of communes' }
  return [
    ...(outside.length > 0 ? [someOutside(source, outside)] : []),
    ...(away !== null && away > position.shift.said
      ? [shifted(source, away, away > position.shift.refused ? 'ask' : 'report', words)]
      : []),
    ...(difference > position.other_edition ? [otherEdition(source, difference)] : []),
  ]
}

/** The length of the mean of vectors, where they are too alike for chance; null where they are not, or too few. */
function common(vectors: readonly (readonly [number, number])[]): number | null {
  const n = vectors.length
  if (n === 0) return null
  const mean = (axis: 0 | 1) => vectors.reduce((sum, vector) => sum + vector[axis], 0) / n
  const [east, north] = [mean(0), mean(1)]
  const spread = Math.sqrt(vectors.reduce((sum, [x, y]) => sum + (x - east) ** 2 + (y - north) ** 2, 0) / n)
  const length = Math.hypot(east, north)
  if (n < 3) return length > 5000 ? length : null
  return length > (3 * spread) / Math.sqrt(n) ? length : null
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

function summed(shapes: readonly Shape[]): Shape {
  const area = shapes.reduce((sum, shape) => sum + shape.area, 0)
  const at = (axis: 0 | 1) => shapes.reduce((sum, shape) => sum + shape.centre[axis] * shape.area, 0) / area
  return { centre: [at(0), at(1)], area }
}

const said = (metres: number) =>
  metres < 1000 ? `${Math.round(metres)} m` : `${(metres / 1000).toFixed(1)} km`
const inFrench = (text: string) => text.replaceAll(/(?<=\d)\.(?=\d)/g, ',')
const FEW = 12
const list = (zones: readonly { readonly code: string; readonly metres: number }[]) =>
  zones
    .slice(0, FEW)
    .map(({ code, metres }) => `${code} (${said(metres)})`)
    .join(', ') + (zones.length > FEW ? '…' : '')

const shifted = (
  source: string,
  metres: number,
  gravity: SanityFinding['gravity'],
  from: SanityFinding['text'],
): SanityFinding => ({
  name: `shift:${source}`,
  gravity,
  source,
  text: {
    fr: `contours décalés de ${inFrench(said(metres))} ${from.fr}, tous du même côté ; projection ou datum à vérifier`,
    en: `contours shifted by ${said(metres)} ${from.en}, all the same way; check the projection or the datum`,
  },
})

const misplaced = (
  source: string,
  astray: readonly { readonly code: string; readonly metres: number; readonly owner: string | null }[],
): SanityFinding => {
  const each = (where: string) =>
    astray
      .slice(0, FEW)
      .map(({ code, metres, owner }) => `${code} (${said(metres)}${owner ? `, ${where} ${owner}` : ''})`)
      .join(', ') + (astray.length > FEW ? '…' : '')
  return {
    name: `misplaced:${source}`,
    // drawn at the place of one another, they are exchanged; alone, one may be badly drawn
    gravity: astray.some(({ owner }) => astray.some(({ code }) => code === owner)) ? 'ask' : 'report',
    source,
    text: {
      fr: `des communes dessinées loin de leur centre : ${inFrench(each('là où est'))}`,
      en: `communes drawn far from their centre: ${each('at the place of')}`,
    },
  }
}

const wrongAreas = (source: string, times: number): SanityFinding => ({
  name: `area:${source}`,
  gravity: 'ask',
  source,
  text: {
    fr: `des aires ${inFrench(times.toFixed(1))} fois plus grandes ou plus petites que celles des communes`,
    en: `areas ${times.toFixed(1)} times larger or smaller than those of the communes`,
  },
})

function oddAreas(source: string, odd: readonly { code: string; ratio: number }[]): SanityFinding {
  const codes = odd
    .slice(0, FEW)
    .map(({ code, ratio }) => `${code} (× ${ratio.toFixed(2)})`)
    .join(', ')
  return {
    name: `areas:${source}`,
    gravity: 'report',
    source,
    text: {
      fr: `des aires qui ne sont pas celles de leurs communes : ${inFrench(codes)}`,
      en: `areas that are not those of their communes: ${codes}`,
    },
  }
}

const displaced = (
  source: string,
  outside: readonly { code: string; metres: number }[],
  all: number,
): SanityFinding => ({
  name: `outside:${source}`,
  gravity: 'ask',
  source,
  text: {
    fr: `${outside.length} IRIS sur ${all} hors de leur commune, à ${inFrench(said(median(outside.map(({ metres }) => metres))))} de son centre : ${inFrench(list(outside))}`,
    en: `${outside.length} of ${all} IRIS out of their commune, ${said(median(outside.map(({ metres }) => metres)))} from its centre: ${list(outside)}`,
  },
})

const someOutside = (
  source: string,
  outside: readonly { code: string; metres: number }[],
): SanityFinding => ({
  name: `outside:${source}`,
  gravity: 'report',
  source,
  text: {
    fr: `IRIS hors de leur commune, avec la distance à son centre : ${inFrench(list(outside))}`,
    en: `IRIS out of their commune, with the distance to its centre: ${list(outside)}`,
  },
})

const otherEdition = (source: string, share: number): SanityFinding => ({
  name: `edition:${source}`,
  gravity: 'report',
  source,
  text: {
    fr: `les IRIS et les communes diffèrent de ${Math.round(share * 100)} % de l’aire : éditions ou échelles différentes`,
    en: `IRIS and communes differ by ${Math.round(share * 100)}% of the area: other editions or scales`,
  },
})
