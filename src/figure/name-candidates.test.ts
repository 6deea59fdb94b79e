import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ResolvedView } from '../atlas/view.ts'
import { zoneCode } from '../territory/code.ts'
import { nameCandidates } from './name-candidates.ts'
import { NAME_SIZE, OVERFLOW, placeNames } from './place-names.ts'
import { textWidth } from './text-width.ts'

/** Pixels in a degree of this picture. */
const SCALE = 1000
const frame = { width: 900, height: 600 }
const code = zoneCode('commune', '59350')

it('a commune is named over its zones where it has room for its name, and not over its neighbours', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z-]{3,20}$/), fc.integer({ min: 5, max: 300 }), (name, pixels) => {
      const view = {
        choice: { names: true, level: 'iris' },
        zones: [],
        parents: [{ code, name, lon: 0.4, lat: 0.3, zones: 2 }],
      } as unknown as ResolvedView
      const candidates = nameCandidates(
        view,
        () => null,
        ({ lon, lat }) => ({ x: lon * SCALE, y: lat * SCALE }),
        frame,
        new Map([[code as string, pixels / SCALE]]),
      )
      const placed = placeNames(candidates, { ...frame, corner: { right: 0, top: 600 } })
      const width = textWidth(name, NAME_SIZE, true)
      fc.pre(Math.abs(width - pixels * OVERFLOW) > 1e-6)
      expect(placed).toHaveLength(width < pixels * OVERFLOW ? 1 : 0)
    }),
  )
})
