import { mkdir, writeFile } from 'node:fs/promises'
import { audit } from '../../src/disclosure/audit.ts'
import { protect } from '../../src/disclosure/protect.ts'
import { DEFAULT_LIMITS } from '../../src/disclosure/solver.ts'
import { loadSolver } from '../../src/solver/highs.ts'
import { syntheticTables } from './synthetic-tables.ts'

/**
 * What secrecy costs on a fictional territory of 500 IRIS, 100 communes and 20 indicators, from few small counts
 * to many: share of cells lost against the number of primary cells, and time. `npx tsx scripts/secrecy/secrecy-costs.ts`
 */

const TERRITORY = { seed: 1, communes: 100, iris: 500, groups: 8, qpv: 20, indicators: 20, denominators: 4 }
/** Stock of the median IRIS: from a dense town to scattered communes. */
const MEDIAN_STOCKS = [2400, 1200, 600, 300, 150]

const share = (part: number, whole: number) => Math.round((1000 * part) / whole) / 1000
/** Processor seconds of this process: what else the machine does is left out. */
const seconds = (since: NodeJS.CpuUsage) =>
  Math.round((process.cpuUsage(since).user + process.cpuUsage(since).system) / 1e5) / 10

async function secrecyCosts() {
  const solver = await loadSolver()
  const runs = []
  for (const medianStock of MEDIAN_STOCKS) {
    const tables = syntheticTables({ ...TERRITORY, medianStock })
    const start = process.cpuUsage()
    const result = protect(tables, solver, DEFAULT_LIMITS)
    const time = seconds(start)
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    const { choice } = result.value.privateReport
    const auditStart = process.cpuUsage()
    const { verdict } = audit(tables, result.value.publication, solver, DEFAULT_LIMITS)
    const run = {
      medianStock,
      cells: choice.printable,
      primary: choice.primary,
      secondary: choice.secondary,
      lostShare: share(choice.primary + choice.secondary, choice.printable),
      secondaryPerPrimary: share(choice.secondary, choice.primary),
      notProvedCheapest: choice.heuristic,
      linkedTables: choice.components,
      verdict,
      cpuSeconds: time,
      ofWhichAudit: seconds(auditStart),
    }
    runs.push(run)
    console.log(JSON.stringify(run))
  }
  const peakMemoryMegabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  const report = { territory: TERRITORY, limits: DEFAULT_LIMITS, runs, peakMemoryMegabytes }
  await mkdir('bench/results', { recursive: true })
  await writeFile('bench/results/secrecy.json', `${JSON.stringify(report, null, 2)}\n`)
}

await secrecyCosts()
