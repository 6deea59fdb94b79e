import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium } from 'playwright-core'
import type { Catalogue } from '../../src/atlas/catalogue.ts'
import { CHROMIUM_ARGS, findChromium } from '../chromium.ts'
import { pipelineCosts } from '../publish/pipeline-costs.ts'
import { siteFiles, weigh } from './bytes.ts'
import { type Line, serveOn } from './line.ts'
import { type AtlasOpening, openAtlas, openUntil, type Size, stageSize } from './openings.ts'
import { type OutputTimes, timeOutputs, writeEmbeds } from './outputs.ts'
import { type OwnFileTime, timeOwnFiles } from './own-files.ts'
import { atlasPoints, leafletPoints } from './points/point-gestures.ts'
import { makePointsSites, POINTS_TERRITORY } from './points/points-sites.ts'
import {
  type AtlasFrames,
  atlasFrames,
  type LeafletFrames,
  layerFrames,
  leafletFrames,
} from './recolouring.ts'
import { report } from './report.ts'
import type { Results } from './results.ts'
import { FIRST_VIEWS, INDICATORS, makeSites, TERRITORIES, type TerritoryId } from './sites.ts'

/**
 * Measures the built page: `npm run bench -- --name before --repeats 9`. Writes bench/results/<name>.json, raw, and
 * <name>.md, medians. Everything is measured in turns (atlas, reference, atlas...), so that whatever else the machine
 * does weighs on both; ratios are to be trusted, absolute times are not.
 */

const { values } = parseArgs({
  options: {
    name: { type: 'string', default: new Date().toISOString().slice(0, 16).replaceAll(':', '-') },
    repeats: { type: 'string', default: '9' },
    /** openings alone: neither recolouring, outputs nor the pipeline */
    openings: { type: 'boolean', default: false },
    /** files of the reader's own alone: neither openings, recolouring, outputs nor the pipeline */
    own: { type: 'boolean', default: false },
    /** frames alone: neither openings, outputs nor the pipeline */
    frames: { type: 'boolean', default: false },
    /** maps of twenty thousand points alone, on a site of their own: left out otherwise */
    points: { type: 'boolean', default: false },
    /** outputs alone: neither openings, recolouring nor the pipeline */
    outputs: { type: 'boolean', default: false },
  },
})
const repeats = Number(values.repeats)
if (!Number.isInteger(repeats) || repeats < 1) throw new Error(`--repeats ${values.repeats}`)

const DIST = 'dist'
/** A household's line. */
const ADSL: Line = { bitsPerSecond: 20e6, latencyMs: 40 }

const leafletAddress = (address: string, territory: TerritoryId, { width, height }: Size) =>
  `${address}/leaflet/?territory=${territory}&width=${width}&height=${height}`

/** Classes of the reader's own, of which no picture was prepared: as many as the indicator has. */
const OWN_CLASSES = '&c=quantile.5'

async function timeOpenings(browser: Browser, folder: string, line: Line | null) {
  const { address, server } = await serveOn(line, folder)
  const measured = TERRITORIES.map((territory) => ({
    line,
    territory,
    atlas: [] as AtlasOpening[],
    link: [] as (number | null)[],
    own: [] as (number | null)[],
    embed: [] as (number | null)[],
    leaflet: { opening: [] as (number | null)[], link: [] as (number | null)[] },
  }))
  for (let i = 0; i < repeats; i++)
    for (const { territory, atlas, link, own, embed, leaflet } of measured) {
      const opened = `${address}/atlas/?v=1&t=${territory}`
      const view = `&i=${FIRST_VIEWS.link}&l=iris`
      const reference = (name: keyof typeof FIRST_VIEWS) =>
        openUntil(browser, `${address}/leaflet-first/?view=${territory}-${name}`, 'leaflet:first-map')
      atlas.push(await openAtlas(browser, opened))
      leaflet.opening.push(await reference('opening'))
      link.push(await openUntil(browser, `${opened}${view}`, 'atlas:first-map'))
      leaflet.link.push(await reference('link'))
      const framed = `${address}/atlas/embed.html?v=1&t=${territory}${view}`
      embed.push(await openUntil(browser, framed, 'atlas:first-map'))
      own.push(await openUntil(browser, `${opened}${view}${OWN_CLASSES}`, 'atlas:first-map'))
    }
  server.close()
  return measured
}

const together = (pages: readonly AtlasFrames[]): AtlasFrames => ({
  indicator: pages.flatMap((page) => page.indicator),
  fragility: pages.flatMap((page) => page.fragility),
  slider: pages.flatMap((page) => page.slider),
  hover: pages.flatMap((page) => page.hover),
})

/** Pages opened for each territory, where so many repeats are asked; within one, measures alternate. */
const PAGES = 3

async function timeFrames(
  browser: Browser,
  folder: string,
  size: Size,
  labels: readonly [string, string, string],
) {
  const { address, server } = await serveOn(null, folder)
  const pages = Math.min(repeats, PAGES)
  const share = Math.ceil(repeats / pages)
  const measured: Results['frames'][number][] = []
  for (const territory of TERRITORIES) {
    const [webgl, canvas]: [AtlasFrames[], AtlasFrames[]] = [[], []]
    const leaflet: LeafletFrames[] = []
    const page = `${address}/recorded/?v=1&t=${territory}`
    for (let i = 0; i < pages; i++) {
      canvas.push(await atlasFrames(browser, page, 'canvas', labels, share))
      leaflet.push(await leafletFrames(browser, leafletAddress(address, territory, size), share))
      webgl.push(await atlasFrames(browser, page, 'webgl', labels, share))
    }
    measured.push({
      territory,
      webgl: together(webgl),
      canvas: together(canvas),
      leaflet: {
        recolour: leaflet.flatMap((one) => one.recolour),
        hover: leaflet.flatMap((one) => one.hover),
      },
      layers: await layerFrames(browser, page, repeats),
    })
  }
  server.close()
  return measured
}

async function timeOutputsOf(browser: Browser, folder: string): Promise<OutputTimes> {
  writeEmbeds(folder)
  const { address, server } = await serveOn(null, folder)
  try {
    return await timeOutputs(browser, address, repeats)
  } finally {
    server.close()
  }
}

/** The level and the two indicators of the maps of points. */
const [POINTS_FIRST, POINTS_OTHER] = ['residence_profile', 'social_vacancy_rate'] as const

async function timePoints(browser: Browser, folder: string, { width, height }: Size, shared: Catalogue) {
  const { address, server } = await serveOn(null, folder)
  const page = `${address}/atlas/?v=1&t=${POINTS_TERRITORY}&i=${POINTS_FIRST}&l=residence`
  const reference = `${address}/leaflet-points/?territory=${POINTS_TERRITORY}&width=${width}&height=${height}`
  const other = shared.indicators.find(({ id }) => id === POINTS_OTHER)?.label.fr ?? POINTS_OTHER
  const measured: NonNullable<Results['points']>[number][] = []
  for (let i = 0; i < Math.min(repeats, PAGES); i++)
    measured.push({
      canvas: await atlasPoints(browser, page, 'canvas', other),
      leaflet: await leafletPoints(browser, reference),
      webgl: await atlasPoints(browser, page, 'webgl', other),
    })
  server.close()
  return measured
}

async function timeOwnFilesOf(folder: string): Promise<readonly OwnFileTime[]> {
  const { address, server } = await serveOn(null, folder)
  try {
    const site = { address: `${address}/atlas/`, data: join(folder, 'atlas', 'data') }
    return await timeOwnFiles(launch, site, Math.min(repeats, MOST_OWN))
  } finally {
    server.close()
  }
}

/** A file of 100 MB takes its time: medians of so many are enough to judge its goals. */
const MOST_OWN = 3
const launch = () => chromium.launch({ executablePath: findChromium() ?? '', args: CHROMIUM_ARGS })
const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-'))
const browser = await launch()
try {
  const catalogue = await (values.points ? makePointsSites : makeSites)(folder)
  const labels = INDICATORS.map((id) => catalogue.indicators.find((i) => i.id === id)?.label.fr ?? id)
  const warm = await serveOn(null, folder)
  const size = await stageSize(browser, `${warm.address}/atlas/`)
  warm.server.close()
  const { firstMap, later, database } = siteFiles(DIST)
  const { openings, frames, outputs, own, points } = values
  const named = { openings, frames, outputs, own, points }
  const all = !Object.values(named).some(Boolean)
  let results: Results = {
    date: new Date().toISOString(),
    machine: { processors: availableParallelism(), browser: browser.version(), map: size },
    bytes: {
      firstMap: weigh(DIST, firstMap),
      later: weigh(DIST, later),
      database: weigh(DIST, database),
    },
    openings: [],
    pipeline: null,
    outputs: null,
    ownFiles: null,
    points: null,
    frames: [],
  }
  /** Each part is written when it ends: a later one that fails takes nothing away. */
  const keep = (part: Partial<Results>) => {
    results = { ...results, ...part }
    const out = join('bench', 'results')
    mkdirSync(out, { recursive: true })
    writeFileSync(join(out, `${values.name}.json`), `${JSON.stringify(results, null, 1)}\n`)
    writeFileSync(join(out, `${values.name}.md`), report(results))
  }
  if (all || named.openings)
    for (const line of [null, ADSL])
      keep({ openings: [...results.openings, ...(await timeOpenings(browser, folder, line))] })
  if (all && process.env.ATLAS_SOURCES) keep({ pipeline: pipelineCosts() })
  if (all || named.frames)
    keep({ frames: await timeFrames(browser, folder, size, labels as [string, string, string]) })
  if (all || named.outputs) keep({ outputs: await timeOutputsOf(browser, folder) })
  if (all || named.own) keep({ ownFiles: await timeOwnFilesOf(folder) })
  if (named.points) keep({ points: await timePoints(browser, folder, size, catalogue) })
  console.log(report(results))
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}
