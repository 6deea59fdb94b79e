import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../db/engine.ts'
import { nodeDatabase, START_TIMEOUT } from '../../db/node-database.test-helper.ts'
import { sql } from '../../db/sql.ts'
import { zoneCode } from '../../territory/code.ts'
import { cellsArrow, zonesArrow } from './arrow-tables.ts'

/** The files as written are read by the page's own DuckDB: text stays text, an empty cell stays empty. */
describe('the Arrow files of a territory in DuckDB', () => {
  let database: Database
  beforeAll(async () => {
    database = await nodeDatabase()
  }, START_TIMEOUT)
  afterAll(() => database.close())

  it('are loaded as they stand', async () => {
    const commune = { level: 'commune', commune: null, kind: null, perimeter: null, lon: 5.04, lat: null }
    const zones = zonesArrow([
      { ...commune, code: zoneCode('commune', '2A004'), name: 'Ajaccio', group: null },
      {
        ...commune,
        code: zoneCode('commune', '01001'),
        name: 'L’Abergement',
        group: zoneCode('group', 'nord'),
      },
    ])
    const counted = { level: 'commune', measure: 'LOG', year: 2022, flags: 4 }
    const cells = cellsArrow([
      { ...counted, code: zoneCode('commune', '2A004'), value: null, state: 'suppressed' },
      { ...counted, code: zoneCode('commune', '01001'), value: 0, state: null },
    ])
    expect(await database.load('zones', zones)).toMatchObject({ ok: true })
    expect(await database.load('cells', cells)).toMatchObject({ ok: true })
    const found = await database.query(
      sql`SELECT z.code, z.name, z."group", z.lat, c.year, c.value, c.state, c.flags
        FROM zones z JOIN cells c USING (code) ORDER BY z.code`,
    )
    expect(found).toMatchObject({
      ok: true,
      value: [
        {
          code: zoneCode('commune', '01001'),
          name: 'L’Abergement',
          group: zoneCode('group', 'nord'),
          lat: null,
          year: 2022,
          value: 0,
          state: null,
          flags: 4,
        },
        {
          code: zoneCode('commune', '2A004'),
          name: 'Ajaccio',
          group: null,
          year: 2022,
          value: null,
          state: 'suppressed',
          flags: 4,
        },
      ],
    })
  })
})
