import { beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '../../scripts/demo/demo.test-helper.ts'
import { openedDemo } from '../../scripts/demo/opened-demo.test-helper.ts'
import { type Concern, findingOf } from '../../src/atlas/finding.ts'
import { levelsOf } from '../../src/atlas/levels-of.ts'
import { plainChoice } from '../../src/atlas/plain-choice.ts'
import { createResolver, type Drawn } from '../../src/atlas/resolve.ts'
import type { ResolvedView } from '../../src/atlas/view.ts'
import { type Asker, createAsker } from '../../src/db/asker.ts'
import { nodeDatabase, START_TIMEOUT } from '../../src/db/node-database.test-helper.ts'
import { isNumber, type Value } from '../../src/indicators/value.ts'
import { arePoints, type MapLevel } from '../../src/territory/level.ts'

/** The headline, the cross-table and the rules of a method by point count the points that the legend counts. */
const { opened, tables, points } = openedDemo()
let asker: Asker

beforeAll(async () => {
  asker = createAsker(await nodeDatabase())
  const loaded = await asker.use({ ...tables, points })
  if (!loaded.ok) throw new Error(loaded.error.cause)
}, START_TIMEOUT)

async function viewOf(indicator: string, level: MapLevel): Promise<ResolvedView> {
  const plain: Drawn = createResolver(opened)(plainChoice('demo', indicator, level))
  const { year, settings } = plain
  if (year === null) throw new Error(`${indicator} has no year`)
  const question = { indicator, level, year, settings, overlap: 'split', selection: [] } as const
  const answers = await asker.ask(question, opened.territory, catalogue)
  if (!answers?.ok) throw new Error(answers?.error.cause ?? 'superseded')
  return { ...plain, answers: answers.value, answering: 'current' }
}

function concernOf(view: ResolvedView): Concern {
  const finding = findingOf(view)
  if (finding.kind !== 'concern') throw new Error(finding.kind)
  return finding
}

const METHODS = catalogue.indicators.flatMap(({ id, formula }) => (formula.kind === 'method' ? [id] : []))
const sum = (values: readonly (Value | null)[]) =>
  values
    .filter((v) => v !== null)
    .filter(isNumber)
    .reduce((a, b) => a + b, 0)

describe('a method by point', () => {
  it('is read by residence and by condominium in the demonstration', () => {
    expect(pairs()).toEqual([
      ['fragility', 'residence'],
      ['fragility_building', 'residence'],
      ['residence_profile', 'residence'],
      ['social_stock_needs', 'residence'],
      ['condominium_watch', 'condominium'],
    ])
  })

  it('counts in its headline, table and rules the dwellings of the points that the map shows', async () => {
    for (const [indicator, level] of pairs()) {
      const view = await viewOf(indicator, level)
      const { summary, method, counted } = concernOf(view)
      expect(counted).toBe(level)
      const weights = (isIn: (zone: ResolvedView['zones'][number]) => boolean) =>
        sum(view.zones.filter(isIn).map(({ weight }) => weight))
      expect(summary.stock.all, indicator).toBe(weights(() => true))
      const rule = view.answers?.method?.rules.find((one) => one.rule === view.settings?.rule)
      method.classes.forEach(({ id }, index) => {
        const mapped = weights(({ classIndex, state }) => state === null && classIndex === index)
        expect(summary.rows.find((row) => row.class === id)?.dwellings.all, `${indicator} ${id}`).toBe(mapped)
        expect(rule?.dwellings[id], `${indicator} ${id}`).toBe(mapped)
        const shown = view.classes.find((one) => one.index === index)?.weight ?? null
        // a sum too small to be told is in no legend
        if (shown !== null) expect(shown, `${indicator} ${id}`).toBe(mapped)
      })
      // a point stands in a district or out of all: none straddles one
      expect(summary.places).toEqual(['inside', 'outside'])
      expect(summary.stock.inside).toBe(weights(({ perimeter }) => perimeter === 'inside'))
    }
  })

  it('finds as many fragile dwellings by residence as the legend, and the published count by IRIS', async () => {
    const byResidence = await viewOf('fragility', 'residence')
    const legend = byResidence.classes.filter(({ index }) => byResidence.method?.classes[index]?.concern)
    expect(legend.map(({ weight }) => weight)).toEqual([3_890, 9_393])
    const found = concernOf(byResidence).summary
    expect(found.concern.all - found.certain.all).toBe(3_890 + 9_393)
    expect(concernOf(await viewOf('fragility', 'iris')).summary.concern.all).toBe(11_249)
  })
})

const pairs = () =>
  METHODS.flatMap((id) =>
    levelsOf(opened.territory, id)
      .filter(arePoints)
      .map((level) => [id, level] as const),
  )
