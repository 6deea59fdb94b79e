import { BUDGETS } from './budgets.ts'
import { totalBrotli } from './bytes.ts'
import type { Line } from './line.ts'
import { median, medianRatio } from './median.ts'
import type { FrameTime } from './page/frames.ts'
import { GESTURES, type Gesture } from './points/point-gestures.ts'
import type { Pair } from './recolouring.ts'
import type { Results } from './results.ts'
import type { TerritoryId } from './sites.ts'

const NAMES: Readonly<Record<TerritoryId, string>> = {
  demo: 'demonstration',
  'generated-500': 'generated, 500 IRIS',
  'generated-3000': 'generated, 3 000 IRIS',
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`
const ms = (value: number | null) => (value === null ? 'not reached' : value.toFixed(0))
const times = (value: number | null) => (value === null ? '' : `× ${value.toFixed(2)}`)
const lineName = (line: Line | null) =>
  line ? `${line.bitsPerSecond / 1e6} Mbit/s, ${line.latencyMs} ms` : 'loopback'

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n')

/** What each file of the reader's own may cost: seconds, milliseconds without answer, megabytes. */
const OWN_GOALS: Readonly<Record<string, string>> = {
  'CSV, 50 000 × 60': 'first map ≤ 3 000 ms',
  'CSV, 100 MB': 'frozen ≤ 200 ms, peak ≤ 1 000 MB',
  'XLSX, 10 000 × 12': 'first map ≤ 4 000 ms',
  'contours of 3 000 IRIS': 'read ≤ 5 000 ms',
  'publication, 500 IRIS × 20': 'proved ≤ 60 000 ms',
}

function ownFilesTable(times: Results['ownFiles']): string {
  if (!times) return 'Left out: files of the reader’s own.'
  const names = [...new Set(times.map(({ name }) => name))]
  return table(
    [
      'a file of the reader’s own, ms',
      'drop to what it is',
      'to the map, or the proof',
      'in all',
      'longest without answer',
      'peak of the process, MB',
      'goal',
    ],
    names.map((name) => {
      const of = times.filter((one) => one.name === name)
      const all = of.map(({ described, done }) => described + (done ?? 0))
      return [
        name,
        ms(median(of.map(({ described }) => described))),
        of.some(({ done }) => done !== null) ? ms(median(of.map(({ done }) => done))) : '',
        ms(median(all)),
        ms(median(of.map(({ frozen }) => frozen))),
        ms(median(of.map(({ peakMegabytes }) => peakMegabytes))),
        OWN_GOALS[name] ?? '',
      ]
    }),
  )
}

function pointsTable(pages: Results['points']): string {
  if (!pages) return 'Left out: maps of twenty thousand points.'
  const of = (map: 'canvas' | 'webgl' | 'leaflet', gesture: Gesture) => {
    const tasks = pages.flatMap((page) => page[map][gesture] ?? [])
    return tasks.length === 0 ? '' : ms(median(tasks))
  }
  return table(
    [
      'longest task on a map of points, ms (0: under 50)',
      'canvas',
      'WebGL',
      'Leaflet’s circle markers',
      'goal',
    ],
    GESTURES.map((gesture) => [
      gesture,
      of('canvas', gesture),
      of('webgl', gesture),
      of('leaflet', gesture),
      gesture.startsWith('pan') ? '≤ 100' : '',
    ]),
  )
}

/** The medians of a run as Markdown. */
export function report({
  date,
  machine,
  bytes,
  openings,
  frames,
  outputs,
  ownFiles,
  points,
  pipeline,
}: Results): string {
  const [first, later, database] = [bytes.firstMap, bytes.later, bytes.database].map(totalBrotli) as [
    number,
    number,
    number,
  ]
  const sizes = table(
    ['bytes, brotli, data apart', 'measured', 'goal'],
    [
      [
        'HTML, CSS and JS before the first coloured map',
        kB(first),
        `≤ ${kB(BUDGETS['index.html'].firstMap)}`,
      ],
      ['in all without the database', kB(first + later), `≤ ${kB(BUDGETS['index.html'].withoutDatabase)}`],
      ['the database', kB(database), ''],
    ],
  )
  const loads = table(
    [
      'from navigation, cold, ms',
      'first coloured map',
      'Leaflet’s',
      'ratio',
      'by a link',
      'ratio',
      'embed',
      'ratio',
      'by a link to own classes',
      'ratio',
      'Leaflet’s of these',
      'interactive map',
      'first answer of the database',
    ],
    openings.map(({ line, territory, atlas, link, embed, own, leaflet }) => {
      const maps = atlas.map(({ firstMap }) => firstMap)
      return [
        `${NAMES[territory]}, ${lineName(line)}`,
        ms(median(maps)),
        ms(median(leaflet.opening)),
        times(medianRatio(maps, leaflet.opening)),
        ...[link, embed, own].flatMap((one) => [ms(median(one)), times(medianRatio(one, leaflet.link))]),
        ms(median(leaflet.link)),
        ms(median(atlas.map(({ mapReady }) => mapReady))),
        ms(median(atlas.map(({ databaseReady }) => databaseReady))),
      ]
    }),
  )
  const action = (name: string, pairs: readonly Pair[]) => {
    const [painted, floor] = [
      pairs.map((pair) => pair.action.painted),
      pairs.map((pair) => pair.repaint.painted),
    ]
    return [
      name,
      ms(median(painted)),
      ms(median(floor)),
      times(medianRatio(painted, floor)),
      ms(median(pairs.map((pair) => pair.action.script))),
      String(pairs.length),
    ]
  }
  const colours = table(
    ['to the last painted frame, ms', 'action', 'plain re-render', 'ratio', 'script alone', 'times'],
    frames.flatMap(({ territory, webgl, canvas }) =>
      Object.entries({ WebGL: webgl, canvas }).flatMap(([renderer, atlas]) => [
        action(`${NAMES[territory]}, ${renderer}: one rate to another`, atlas.indicator),
        action(`${NAMES[territory]}, ${renderer}: a rate to the fragility classes`, atlas.fragility),
        action(`${NAMES[territory]}, ${renderer}: one step of a threshold`, atlas.slider),
        action(`${NAMES[territory]}, ${renderer}: the zone under the pointer`, atlas.hover),
      ]),
    ),
  )
  const beside = table(
    [
      'drawn on a 2D canvas, to the first frame that changed, ms',
      'the atlas',
      'Leaflet’s canvas',
      'ratio of medians',
      'goal',
    ],
    frames.flatMap(({ territory, canvas, leaflet }) => {
      const row = (name: string, own: readonly Pair[], other: readonly FrameTime[]) => {
        const [a, b] = [median(own.map((pair) => pair.action.first)), median(other.map(({ first }) => first))]
        return [`${NAMES[territory]}: ${name}`, ms(a), ms(b), times(a && b && a / b), '≤ 1.0']
      }
      return [
        row('one rate to another', canvas.indicator, leaflet.recolour),
        row('one step of a threshold, beside `setStyle`', canvas.slider, leaflet.recolour),
        row('the zone under the pointer', canvas.hover, leaflet.hover),
      ]
    }),
  )
  const layers = table(
    ['a frame of the WebGL map, ms', 'every layer', 'one fill and one line layer', 'ratio', 'goal'],
    frames.map(({ territory, layers: { every, plain } }) => [
      NAMES[territory],
      ms(median(every)),
      ms(median(plain)),
      times(medianRatio(every, plain)),
      '≤ 1.15',
    ]),
  )
  const built = pipeline
    ? table(
        [
          'from producers’ files to the published folder',
          'IRIS',
          'seconds',
          'processor seconds',
          'peak memory',
        ],
        pipeline.map(({ territory, zones, seconds, processorSeconds, peakMegabytes }) => [
          territory,
          String(zones.iris ?? 0),
          seconds.toFixed(1),
          processorSeconds.toFixed(1),
          `${peakMegabytes} MB`,
        ]),
      )
    : 'Left out: the pipeline on producers’ files (ATLAS_SOURCES names no folder of them).'
  const taken = outputs
    ? table(
        ['what leaves the page', 'measured', 'goal'],
        [
          [
            'ten embeds in one page, the last first coloured map, ms',
            ms(median(outputs.tenEmbeds.map((one) => one.ms))),
            '',
          ],
          [
            'memory of their scripts',
            `${median(outputs.tenEmbeds.map((one) => one.heapMegabytes))?.toFixed(1)} MB`,
            '',
          ],
          ['a figure of A4 as PNG at 300 dpi, ms', ms(median(outputs.figures.png300)), ''],
          ['the same as PDF, fonts fetched, ms', ms(median(outputs.figures.pdf)), ''],
          [
            `${outputs.sheets.written} PDF of ${outputs.sheets.territory}, the book included, s`,
            String(outputs.sheets.seconds),
            '≤ 180',
          ],
          [
            'their memory at most, Chromium’s processes included',
            outputs.sheets.peakMegabytes === null ? '' : `${outputs.sheets.peakMegabytes} MB`,
            '≤ 1 500 MB',
          ],
        ],
      )
    : 'Left out: what leaves the page.'
  const where = `${date}, ${machine.processors} processors, Chromium ${machine.browser}, WebGL drawn in software, map of ${machine.map.width} × ${machine.map.height} pixels; medians, each ratio the median of those of neighbouring measures.`
  return `${[where, sizes, loads, colours, beside, layers, taken, ownFilesTable(ownFiles), pointsTable(points), built].join('\n\n')}\n`
}
