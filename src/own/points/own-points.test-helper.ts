import type { ZoneLayer } from '../../publish/territory-source.ts'
import { box } from '../../sources/contours/box.test-helper.ts'
import { communes, context, csv } from '../own.test-helper.ts'
import { type OwnContext, readOwn } from '../read-own.ts'
import type { OwnPoints } from './own-points.ts'

/** The first two communes of the test territory, a tenth of a degree wide, each in two IRIS; a district in the first. */
export const [A = '', B = ''] = communes.map(({ code }): string => code)
export const layer = (features: readonly ReturnType<typeof box>[]): ZoneLayer => ({
  type: 'FeatureCollection',
  features: [...features],
})
export const DISTRICT = 'QN02101M'
export const contours: NonNullable<OwnContext['contours']> = {
  commune: layer([box(A, 5, 47, 0.1, 0.1), box(B, 5.1, 47, 0.1, 0.1)]),
  iris: layer(
    [A, B].flatMap((code, i) =>
      [1, 2].map((n) => box(`${code}010${n}`, 5 + 0.1 * i + 0.05 * (n - 1), 47, 0.05, 0.1, code)),
    ),
  ),
  qpv: layer([box(DISTRICT, 5.02, 47.02, 0.02, 0.02)]),
  areSchematic: false,
}

const shown = { unit: 'dwellings', direction: 'neutral' } as const
export const points: OwnPoints = {
  x: 'lon',
  y: 'lat',
  projection: 'EPSG:4326',
  name: 'nom',
  address: null,
  commune: null,
  score: null,
  found: null,
  year: { kind: 'all', year: 2024 },
  rule: 'none',
  figures: [
    { kind: 'count', column: 'lots', label: 'Lots', ...shown },
    { kind: 'count', column: 'vides', label: 'Vides', ...shown },
    { kind: 'rate', numerator: 'vides', denominator: 'lots', scale: 100, label: 'Part vide', ...shown },
    { kind: 'ready', column: 'loyer', label: 'Loyer', unit: 'euros_per_m2', direction: 'neutral' },
  ],
}
export const FILE = 'lieux.csv'
export const readPlaces = (
  rows: readonly (readonly (string | number)[])[],
  said: Partial<OwnPoints> = {},
  around: Partial<OwnContext> = {},
) =>
  readOwn(
    FILE,
    csv(rows),
    { kind: 'points', points: { ...points, ...said } },
    { ...context, contours, ...around },
  )
