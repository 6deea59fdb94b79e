import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readDeclarations } from '../../src/publish/declarations.ts'
import { loadSolver } from '../../src/solver/highs.ts'
import { declaredFolder } from '../declared/declared-folder.ts'
import { sourceFolders } from '../sources/locate.ts'
import { packagedCog } from '../sources/packaged-cog.ts'
import { buildDeclared } from './build-declared.ts'

/**
 * Time and peak memory of the pipeline, from the producers' files to the folder read back, for the three territories
 * that ATLAS_SOURCES holds; each in a process of its own. Part of `npm run bench`.
 */

const TERRITORIES = ['dijon', 'lens-lievin', 'mel']
const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export interface PipelineCost {
  readonly territory: string
  readonly zones: Readonly<Record<string, number>>
  /** from the start of the build to its end, the start of Node left out */
  readonly seconds: number
  /** processor seconds of the whole process: what else the machine does is left out */
  readonly processorSeconds: number
  readonly peakMegabytes: number
}

async function costOf(id: string): Promise<PipelineCost> {
  const data = join(ROOT, 'data')
  const out = mkdtempSync(join(tmpdir(), 'atlas-measure-'))
  const start = performance.now()
  const outcome = await buildDeclared(join(data, 'territories', `${id}.yaml`), {
    data,
    out: join(out, 'public'),
    staging: join(out, 'staging'),
    private: join(out, 'private'),
    folders: sourceFolders(undefined, process.env.ATLAS_SOURCES),
    local: join(data, 'local'),
    offline: true,
    holder: null,
    declarations: readDeclarations(declaredFolder(data), packagedCog()),
    solver: await loadSolver(),
    lang: 'en',
    tell: () => {},
  })
  const seconds = performance.now() - start
  rmSync(out, { recursive: true })
  if (outcome.kind !== 'built') throw new Error(`${id}: no official contours in ATLAS_SOURCES`)
  const { userCPUTime, systemCPUTime } = process.resourceUsage()
  return {
    territory: id,
    zones: outcome.territory.counts,
    seconds: Math.round(seconds / 100) / 10,
    processorSeconds: Math.round((userCPUTime + systemCPUTime) / 1e5) / 10,
    peakMegabytes: Math.round(peakKilobytes() / 1024),
  }
}

/** Of this process's own memory: the usage that Linux reports for a child begins at its parent's peak. */
function peakKilobytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  const [, own] = status.match(/VmHWM:\s+(\d+) kB/) ?? []
  return own === undefined ? process.resourceUsage().maxRSS : Number(own)
}

/** A process for each: the peak of one would hide that of the next. */
export function pipelineCosts(): PipelineCost[] {
  return TERRITORIES.map((id) => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [...process.execArgv, fileURLToPath(import.meta.url), id],
      { encoding: 'utf8' },
    )
    if (status !== 0) throw new Error(stderr)
    return JSON.parse(stdout) as PipelineCost
  })
}

const [, script, only] = process.argv
if (script === fileURLToPath(import.meta.url) && only !== undefined)
  process.stdout.write(JSON.stringify(await costOf(only)))
