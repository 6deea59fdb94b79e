/**
 * What the scripts of the site share, in few files: left to itself the bundler makes a file of each set of modules that
 * two entries share, some eighty before the first map, and each file is a request to the host.
 */

/** Scripts that pages run, at once or later. */
const ROOTS = {
  start: ['/src/ui/shell/start.ts', '/src/ui/embed/begin.ts'],
  embed: ['/src/ui/embed/start.ts'],
  fromData: ['/src/ui/opening/from-data.ts'],
  liveMap: ['/src/ui/embed/full-map.ts', '/src/map/create-map.ts', '/src/map/canvas/create-canvas-map.ts'],
  main: ['/src/ui/shell/main.tsx'],
  sheet: ['/src/ui/sheet/main.tsx'],
  summary: ['/src/ui/sheet/LoadedSummary.tsx', '/src/ui/sheet/LoadedPlots.tsx'],
  database: ['/src/ui/shell/database.ts'],
} as const
type Root = keyof typeof ROOTS
const ROOT_NAMES = Object.keys(ROOTS) as Root[]

type Roots = ReadonlySet<Root>

/**
 * The files, by the scripts that reach a module; the first that fits has it. A module is reached by all that reach those
 * that import it: what a file imports is in itself or in one above it.
 */
const FILES: readonly (readonly [name: string, fits: (roots: Roots) => boolean])[] = [
  ['first', (roots) => roots.has('start') && roots.size > 1],
  ['common', (roots) => roots.has('embed') && roots.has('sheet')],
  ['framed', (roots) => roots.has('embed') && roots.has('main')],
  ['sketch', (roots) => roots.has('embed') && roots.has('fromData')],
  ['drawing', (roots) => roots.has('fromData') && roots.has('sheet')],
  ['choices', (roots) => roots.has('fromData') && roots.has('main')],
  [
    'drawn',
    (roots) => roots.has('liveMap') && (roots.has('sheet') || roots.has('summary')) && roots.has('main'),
  ],
  // of live maps and sheets, never of a first map: points
  ['points', (roots) => roots.has('liveMap') && (roots.has('sheet') || roots.has('summary'))],
  ['live', (roots) => roots.has('liveMap') && roots.has('main')],
  ['page', (roots) => roots.has('main') && roots.has('sheet')],
  ['answers', (roots) => roots.has('main') && roots.has('database')],
  ['summary', (roots) => roots.has('main') && roots.has('summary')],
  // what parts fetched later share with the page is in the page's own file
  ['atlas', (roots) => roots.has('main')],
]

interface Graph {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null
}

/** The file that a module belongs to; null where one script alone, or none, reaches it. */
export function sharedFile(id: string, graph: Graph): string | null {
  const met = new Set([id])
  for (const one of met) for (const importer of graph.getModuleInfo(one)?.importers ?? []) met.add(importer)
  const ids = [...met].map((one) => one.replaceAll('\\', '/'))
  const roots = new Set(
    ROOT_NAMES.filter((name) => ids.some((one) => ROOTS[name].some((root) => one.endsWith(root)))),
  )
  return FILES.find(([, fits]) => fits(roots))?.[0] ?? null
}

/** Groups of modules for the bundler, in the order of `FILES`. */
export function sharedChunks() {
  const found = new Map<string, string | null>()
  const fileOf = (id: string, graph: Graph) => {
    const known = found.get(id)
    if (known !== undefined) return known
    const file = sharedFile(id, graph)
    found.set(id, file)
    return file
  }
  return FILES.map(([file], i) => ({
    debugName: file,
    name: (id: string, graph: Graph) => (fileOf(id, graph) === file ? file : null),
    priority: FILES.length - i,
  }))
}
