import { describe, expect, it } from 'vitest'
import { withTerritory } from '../atlas/catalogue.ts'
import { readIndicator } from '../atlas/read.ts'
import { createStore } from '../atlas/store.ts'
import { readGeometry } from '../figure/geometry.ts'
import { isNumber } from '../indicators/value.ts'
import { blankZone } from '../publish/assemble/base-territory.ts'
import { zoneCode } from '../territory/code.ts'
import { overlay } from './overlay/overlay.ts'
import { ownLayers } from './overlay/own-layers.ts'
import { communes, context, csv, declarations, shown } from './own.test-helper.ts'
import { readOwn } from './read-own.ts'

const names = ['nord', 'sud'] as const
const groupsFile = () =>
  readOwn(
    'g.csv',
    csv([
      ['groupe', 'nom_groupe', 'commune'],
      ...communes.map(({ code }, i) => [names[i % 2] ?? '', `Le ${names[i % 2]}`, code]),
    ]),
    { kind: 'source', source: 'groupes' },
    context,
  )

const vacancy = () =>
  readOwn(
    'v.csv',
    csv([['insee', 'vacants'], ...communes.map(({ code }, i) => [code, 5 + i])]),
    {
      kind: 'table',
      table: {
        level: 'commune',
        key: { column: 'insee', by: 'code' },
        year: { kind: 'all', year: 2023 },
        figures: [
          { kind: 'count', column: 'vacants', label: 'Vacants', unit: 'dwellings', direction: 'neutral' },
        ],
        rule: 'none',
      },
    },
    context,
  )

describe('a file of groups on the territory in view, without another', () => {
  it('gives its groups: every commune and IRIS is in one, and each figure is the sum of its communes', async () => {
    const before = shown()
    const laid = overlay(before, [await groupsFile(), await vacancy()], [], declarations)
    expect(laid.territory.groups.map(({ code, name }) => [code, name])).toEqual([
      ['nord', 'Le nord'],
      ['sud', 'Le sud'],
    ])
    expect(laid.territory.levels).toContain('group')
    expect(laid.zones.filter(({ level, group }) => level === 'commune' && group === null)).toEqual([])
    const { indicators, methods, measures } = withTerritory(declarations.catalogue, laid.territory)
    const store = createStore(laid.zones, laid.cells)
    const read = { store, methods, measures, plan: laid.territory.plan }
    let compared = 0
    for (const { indicator: id, years } of laid.territory.available) {
      const indicator = indicators.find((one) => one.id === id)
      const year = years.group?.at(-1)
      if (indicator?.formula.kind !== 'count' || year === undefined) continue
      const of = (level: 'group' | 'commune') => readIndicator(read, indicator, level, year)
      const members = of('commune').filter(({ code }) => store.zone('commune', code)?.group === 'nord')
      if (!members.every(({ value }) => isNumber(value))) continue
      const sum = members.reduce((total, { value }) => total + (value as number), 0)
      expect(of('group')[0]?.value).toBeCloseTo(sum, 6)
      compared++
    }
    expect(compared).toBeGreaterThan(0)
  })

  it('is marked as local in every view, and leaves nothing of the groups before', async () => {
    const laid = overlay(shown(), [await groupsFile()], [], declarations)
    expect(laid.territory.geometry.local).toBe(true)
    expect(laid.cells.filter(({ level }) => level === 'group')).toEqual([])
    expect(laid.zones.filter(({ level }) => level === 'group').map(({ code }) => code)).toEqual([
      'nord',
      'sud',
    ])
  })

  it('has the outlines of its communes without the borders between them', () => {
    const square = (x: number) => ({
      type: 'Polygon' as const,
      coordinates: [
        [
          [x, 0],
          [x + 1, 0],
          [x + 1, 1],
          [x, 1],
          [x, 0],
        ],
      ],
    })
    const zone = (level: string, code: string, group: string | null) => ({
      ...blankZone,
      level,
      code: zoneCode(level, code),
      name: code,
      group: group === null ? null : zoneCode('group', group),
    })
    const { zones, geometry } = ownLayers(
      [
        zone('group', 'g', null),
        zone('commune', '01001', 'g'),
        zone('commune', '01002', 'g'),
        zone('commune', '01003', null),
      ],
      {
        work: null,
        commune: {
          type: 'FeatureCollection',
          features: [0, 1, 2].map((x, i) => ({
            type: 'Feature',
            properties: { code: `0100${i + 1}` },
            geometry: square(x),
          })),
        },
      },
    )
    const read = readGeometry(geometry)
    if (!read.ok) throw new Error(read.error)
    expect(read.value.levels.group?.features).toHaveLength(1)
    expect(read.value.bounds.map((one) => Math.round(one * 1000) / 1000)).toEqual([0, 0, 2, 1])
    // one ring of the whole, not two that share a border
    const [outline] = read.value.levels.group?.features ?? []
    expect(outline?.geometry.coordinates.flat(outline.geometry.type === 'Polygon' ? 0 : 1)).toHaveLength(1)
    expect(zones[0]?.lon).toBeCloseTo(1, 1)
  })
})
