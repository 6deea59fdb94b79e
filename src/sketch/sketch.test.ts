import { describe, expect, it } from 'vitest'
import {
  attainmentView,
  circlesView,
  contourFile,
  fragilityView,
  vacancyView,
} from '../../test/fixtures/view.ts'
import { isQuiet } from '../atlas/quiet.ts'
import { readGeometry } from '../figure/geometry.ts'
import { overprintsOf } from '../figure/overprints.ts'
import { outlinesOf } from './outlines-of.ts'
import { readSketch } from './sketch-files.ts'
import { sketchMap, zoneTargets } from './sketch-map.ts'
import { type Sketch, sketchMarkup } from './sketch-markup.ts'
import { tableOf } from './table-of.ts'
import { zoneWords } from './zone-words.ts'

const MARKS = { selection: [], outlines: true }
const PARTS = { title: true, legend: true, table: false }

function sketchOf(view: typeof vacancyView): Sketch {
  const geometry = readGeometry(contourFile(view.choice.level === 'commune' ? 'commune' : 'iris'))
  if (!geometry.ok) throw new Error(geometry.error)
  // as the page has it: written, then read
  const made = JSON.parse(
    JSON.stringify([
      outlinesOf(geometry.value, view.choice.level, view.zones),
      tableOf(view, geometry.value),
    ]),
  )
  const sketch = readSketch(made[0], made[1])
  if (!sketch) throw new Error('the files of a picture are not read')
  return sketch
}
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

describe.each([
  ['fragility', fragilityView],
  ['attainment', attainmentView],
  ['vacancy', vacancyView],
  ['circles', circlesView],
])('the first picture of %s', (_, view) => {
  const sketch = sketchOf(view)
  const map = sketchMap(sketch.outlines, sketch.table, MARKS)

  it('has each zone in the paint of its class or state', () => {
    const signsOf = overprintsOf(view)
    view.zones.forEach((zone, index) => {
      const contour = sketch.outlines.zones[index]?.[3] ?? 'no contour'
      const [found = '', ...others] = (map.match(/<path [^>]*class="zone[^>]*>/g) ?? []).filter((path) =>
        path.includes(contour),
      )
      expect(others).toEqual([])
      const paint = zone.state
        ? isQuiet(zone.state, view)
          ? 'none'
          : `url(#hatch-${zone.state})`
        : view.symbol === 'circles'
          ? 'none'
          : signsOf(zone).length > 0
            ? `url(#over-${[zone.classIndex, ...signsOf(zone)].join('-')})`
            : view.classes[zone.classIndex]?.color
      for (const [, id] of paint?.matchAll(/#(over-[^)]+)/g) ?? [])
        expect(map).toContain(`<pattern id="${id}"`)
      expect(found, zone.name).toContain(`fill="${paint}"`)
    })
    const zones = map.match(/<path [^>]*class="zone[^>]*>/g) ?? []
    // each contour begins with the one absolute point that it has
    const drawn = zones.reduce((sum, path) => sum + count(path, /M/g), 0)
    expect(drawn).toBe(sketch.outlines.zones.filter(([, , , d]) => d !== '').length)
    expect(zones.length).toBeLessThanOrEqual(view.zones.length)
    expect(count(map, /<circle /g)).toBe(view.zones.filter(({ radius }) => radius > 0).length)
  })

  it('has the warnings, the source and a line of legend for each class and state', () => {
    const text = sketchMarkup(sketch, MARKS, PARTS)
    for (const warning of view.warnings) expect(text).toContain(warning)
    expect(count(text, /<tbody>.*<\/tbody>/g)).toBe(1)
    expect(count(text, /<tr><th scope="row">/g)).toBe(view.classes.length + view.states.length)
    expect(text).not.toMatch(/ style=|<script/)
  })

  it('says of each zone its name and its value or state', () => {
    view.zones.forEach((zone, index) => {
      const words = zoneWords(sketch, index)
      expect(words[0]).toContain(zone.name)
      expect(words[1]).toContain(zone.text)
    })
  })
})

it('says the numerator and the denominator of a rate, or why there is none', () => {
  const [first, second] = vacancyView.zones
  if (!first || !second) throw new Error('the fixture has no zones')
  const sketch = sketchOf({
    ...vacancyView,
    definition: { ...vacancyView.definition, numerator: 'Logements vacants', denominator: 'Logements' },
    zones: [
      { ...first, numerator: 1240, denominator: 10_000 },
      {
        ...second,
        state: 'suppressed',
        value: 'suppressed',
        text: 'secret statistique',
        numerator: 'suppressed',
        denominator: 900,
      },
      ...vacancyView.zones.slice(2),
    ],
    states: [
      ...vacancyView.states,
      { state: 'suppressed', label: 'secret statistique', count: 1, weight: null },
    ],
  })
  const plain = (index: number) => zoneWords(sketch, index).map((line) => line.replace(/\s/g, ' '))
  expect(plain(0).slice(2)).toEqual(['Logements vacants : 1 240', 'Logements : 10 000'])
  expect(plain(1).slice(1)).toEqual([
    'secret statistique',
    'Logements vacants : secret statistique',
    'Logements : 900',
    'peu fiable (un effectif sous 200, recensement)',
  ])
})

it('shows the warnings whatever is left out, and the table where it is asked for', () => {
  const bare = sketchMarkup(sketchOf(fragilityView), MARKS, { title: false, legend: false, table: true })
  for (const warning of fragilityView.warnings) expect(bare).toContain(warning)
  expect(bare).toContain('<h1 class="unseen">')
  expect(bare).not.toContain('class="legend"')
  expect(count(bare, /<tr><th scope="row">/g)).toBe(fragilityView.zones.length)
})

it('heads the columns of its legend as the figure does, each with a capital', () => {
  const { table } = sketchOf({ ...vacancyView, weightLabel: 'logements' })
  expect(table.counted).toEqual(['Communes', 'Logements'])
  expect(sketchOf({ ...vacancyView, weightLabel: null }).table.counted[1]).toBeNull()
})

it('outlines what is selected, and no perimeters where they are off', () => {
  const { outlines, table } = sketchOf(vacancyView)
  const code = vacancyView.zones[2]?.code ?? ''
  const map = sketchMap(outlines, table, { selection: [code], outlines: false })
  expect(map).toContain(`d="${outlines.zones[2]?.[3]}" class="selected"`)
  expect(map).not.toContain('class="qpv"')
  expect(sketchMap(outlines, table, MARKS)).not.toContain('class="selected"')
})

it('has a target that paints nothing for the pointer, a zone', () => {
  const { outlines } = sketchOf(vacancyView)
  const targets = zoneTargets(outlines)
  outlines.zones.forEach(([, , , d], index) => {
    expect(targets).toContain(`<path d="${d}" data-i="${index}"/>`)
  })
  expect(targets).not.toMatch(/fill|stroke|class/)
})

it('writes no name as markup', () => {
  const { outlines, table } = sketchOf(vacancyView)
  const text = sketchMarkup(
    { outlines, table: { ...table, title: '<img src=x onerror="a()">' } },
    MARKS,
    PARTS,
  )
  expect(text).not.toContain('<img')
  expect(text).toContain('&lt;img src=x onerror=&quot;a()&quot;&gt;')
})

it('is not read where a zone is not written as it should be: a cell of another kind, one too few, no list', () => {
  const { outlines, table } = sketchOf(vacancyView)
  expect(readSketch(outlines, table)).not.toBeNull()
  const [outline = [], ...outlined] = outlines.zones
  const [row = [], ...rows] = table.zones
  const broken = [
    [{ ...outlines, zones: [[...outline.slice(0, 3), 7, 1, 2], ...outlined] }, table],
    [{ ...outlines, zones: [outline.slice(0, 5), ...outlined] }, table],
    [{ ...outlines, zones: { length: outlines.zones.length } }, table],
    [outlines, { ...table, zones: [['0', ...row.slice(1)], ...rows] }],
    [outlines, { ...table, zones: [[Number.NaN, ...row.slice(1)], ...rows] }],
    [outlines, { ...table, zones: [null, ...rows] }],
  ]
  for (const [drawn, said] of broken) expect(readSketch(drawn, said)).toBeNull()
})

it('is not read from a table of other zones, or with a colour that is none', () => {
  const { outlines, table } = sketchOf(vacancyView)
  expect(readSketch(outlines, { ...table, zones: table.zones.slice(1) })).toBeNull()
  const [first, ...rows] = table.rows
  expect(
    readSketch(outlines, {
      ...table,
      rows: [{ ...first, paint: { ...first?.paint, color: 'url(x)' } }, ...rows],
    }),
  ).toBeNull()
})
