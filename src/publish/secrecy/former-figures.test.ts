import { beforeAll, describe, expect, it } from 'vitest'
import { COMMUNES, EPCI, irisOf } from '../../../scripts/publish/fixture.test-helper.ts'
import type { CellRow } from '../../db/tables.ts'
import type { LinearSolver } from '../../disclosure/solver.ts'
import { loadSolver } from '../../solver/highs.ts'
import type { FormerRelease } from './former-release.ts'
import { iris, published, row, source, zones } from './published.test-helper.ts'

let solver: LinearSolver
beforeAll(async () => {
  solver = await loadSolver()
})

describe('a total that a former release alone has', () => {
  const [commune, ...others] = COMMUNES
  const [small = '', ...siblings] = irisOf(commune)
  /** The producer counts no IRIS of the other communes, so that nothing is added up now. */
  const counts = [iris(small, 4), ...siblings.map((code, i) => iris(code, 30 + i))]
  const given = counts.slice(0, -1)
  const left = 5
  const all = given.reduce((sum, { value }) => sum + (value ?? 0), left)
  const release = (cells: readonly CellRow[]): FormerRelease => ({
    id: 'before',
    zones,
    cells,
    overlaps: [],
    rules: new Map(),
  })
  const printedBeside = (...former: FormerRelease[]) => {
    const { printed } = published(solver, [[source('own'), given]], { former })
    return siblings.slice(0, -1).filter((code) => printed.has(code))
  }
  const masked = (code: string): CellRow => ({ ...row('commune', code, 0), value: null, state: 'suppressed' })

  it('holds the IRIS that are given now: what it leaves for the small ones is no more than they may count', () => {
    expect(printedBeside()).toEqual(siblings.slice(0, -1))
    const hidden = siblings.length - 1 - printedBeside(release([row('commune', commune, all)])).length
    expect(hidden).toBeGreaterThan(0)
  })

  it('holds them too where it was masked, and its EPCI less the other communes gives it', () => {
    const communes = others.map((code, i) => row('commune', code, 200 + i))
    const whole = communes.reduce((sum, { value }) => sum + (value ?? 0), all)
    const former = release([row('epci', EPCI, whole), ...communes, masked(commune)])
    expect(printedBeside(former).length).toBeLessThan(siblings.length - 1)
  })

  it('says nothing of a zone that is no more', () => {
    expect(printedBeside(release([row('commune', '99999', all)]))).toEqual(siblings.slice(0, -1))
  })
})
