import { beforeAll, describe, expect, it } from 'vitest'
import { COMMUNES, irisOf, zoneRow } from '../../../scripts/publish/fixture.test-helper.ts'
import type { LinearSolver } from '../../disclosure/solver.ts'
import { loadSolver } from '../../solver/highs.ts'
import { declared } from '../../sources/fixtures.test-helper.ts'
import { published, row, zones } from './published.test-helper.ts'

let solver: LinearSolver
beforeAll(async () => {
  solver = await loadSolver()
})

describe('a set that no file counts', () => {
  const DISTRICT = 'QP074001'
  const [commune] = COMMUNES
  const [iris = ''] = irisOf(commune)
  const more = {
    zones: [...zones, zoneRow('qpv', DISTRICT, { name: 'Les Prés', kind: 'qpv' })],
    overlaps: [{ iris, qpv: DISTRICT, commune, area: 10, shareOfIris: 0.5, shareOfQpv: 1 }],
  }
  const adults = 'OPS_ADULTS'
  /** 50 dwellings in the IRIS, 35 of them in the district: of 40 households, 5 at least are outside of it. */
  const figures = (inside: number) => [
    ...[row('iris', iris, 50, 'RPLS_STOCK'), row('iris', iris, 35, 'SOCIAL_IN_QPV')],
    ...[row('iris', iris, 40), row('iris', iris, 70, adults)],
    ...[row('qpv', DISTRICT, inside), row('qpv', DISTRICT, 55, adults)],
  ]
  const shown = (inside: number, allOrNone = false) => {
    const ops = declared('ops-iris', 'wide')
    const declaration = { ...ops, secrecy: { ...ops.secrecy, all_or_none: allOrNone } }
    const { tables, printed } = published(
      solver,
      [[{ use: { id: declaration.id }, declaration }, figures(inside)]],
      more,
    )
    const ruled = tables.cells.filter(({ level, rule }) => level === 'piece' && rule !== null)
    return {
      protected: ruled.map(({ zone, measure }) => `${zone} ${measure}`),
      printed: [iris, DISTRICT].map((code) => printed.get(code) ?? null),
    }
  }

  it('is protected where it may be small, by all that the publisher knows', () => {
    const { protected: kept, printed } = shown(30)
    expect(kept).toEqual([`${iris}~ OPS_HOUSEHOLDS`, `${iris}~ ${adults}`])
    expect(printed).toContain(null)
  })

  it('is free, its figures with it, where the threshold is the least that it may count', () => {
    expect(shown(29)).toEqual({ protected: [], printed: [40, 29] })
  })

  it('is that of its own release: what the districts of then cut is not what those of now cut', () => {
    const ops = declared('ops-iris', 'wide')
    const cells = figures(30)
    const { tables } = published(solver, [[{ use: { id: ops.id }, declaration: ops }, cells]], {
      former: [{ id: 'before', cells, rules: new Map(), ...more }],
    })
    const pieces = tables.cells.filter(({ id, set }) => id.startsWith('former-1:piece|') && set !== undefined)
    expect(pieces.map(({ measure, set }) => [measure, set?.counted])).toEqual([
      ['OPS_HOUSEHOLDS', `former-1:piece|${iris}~|OPS_HOUSEHOLDS|2022`],
      [adults, `former-1:piece|${iris}~|OPS_HOUSEHOLDS|2022`],
    ])
  })

  it('keeps its figures protected where those of large sets are, if all or none have an attribute', () => {
    expect(shown(29, true).protected).toEqual([`${iris}~ OPS_HOUSEHOLDS`, `${iris}~ ${adults}`])
  })
})
