import { expect, it } from 'vitest'
import { zoneCode } from '../territory/code.ts'
import { zoneName } from './zone-name.ts'

it('writes the commune of a zone whose name another zone bears, and of no other', () => {
  const zones = [
    { code: zoneCode('commune', '00001'), name: 'Centre', communeName: 'Lens' },
    { code: zoneCode('commune', '00002'), name: 'Centre', communeName: 'Liévin' },
    { code: zoneCode('commune', '00003'), name: 'Gare', communeName: 'Lens' },
    { code: zoneCode('commune', '00004'), name: 'Lens', communeName: null },
    { code: zoneCode('commune', '00005'), name: 'Lens', communeName: null },
  ]
  expect(zones.map((zone) => zoneName(zone, zones))).toEqual([
    'Centre (Lens)',
    'Centre (Liévin)',
    'Gare',
    'Lens',
    'Lens',
  ])
})
