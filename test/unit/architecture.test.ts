import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseSync } from 'oxc-parser'
import { describe, expect, it } from 'vitest'
import { globalsOf } from './globals-of.ts'

/**
 * The layout as a test: imports of src/ and of scripts/ go to a lower level, or stay in the same folder; scripts may use
 * src/, never the other way round; no import goes in a circle. No file of src/ knows the machine, and few folders know the
 * page: neither by an import nor by a global.
 */
const LEVELS: readonly (readonly string[])[] = [
  ['lib', 'i18n'],
  ['territory', 'declared'],
  ['indicators'],
  // words name states, levels and sections: they stand above these, unlike the rest of i18n
  ['disclosure', 'classify', 'methods', 'scenario', 'targets', 'sources', 'contours', 'i18n/words'],
  ['db', 'solver', 'sanity'],
  ['atlas', 'publish'],
  ['gloss'],
  ['map', 'figure', 'legend', 'table', 'charts', 'card', 'about'],
  ['own'],
  ['open', 'report', 'share', 'exports', 'imports', 'sketch', 'gallery'],
  ['ui/frame'],
  ['ui/opening', 'ui/choosing'],
  ['ui/embed', 'ui/own-data', 'ui/workshop', 'ui/scenario'],
  ['ui/shell'],
  ['ui/sheet'],
]
/** Folders that may read a neighbour of their level: declared, so that there are no others. */
const NEIGHBOURS = new Set([
  'sources>disclosure',
  'publish>atlas',
  'map>figure',
  'legend>figure',
  'charts>figure',
  'legend>charts',
  'card>charts',
])
/** The folders of scripts/; files that stand beside them are the commands, above all of these. */
const SCRIPT_LEVELS: readonly (readonly string[])[] = [
  ['debian-packages.ts'],
  ['declared', 'sources', 'chromium.ts', 'page-font.ts', 'pdftotext.ts', 'picture-bytes.ts'],
  ['publish', 'demo'],
  ['site', 'attack', 'secrecy', 'sheets'],
  ['bench'],
]
const IMPURE = /^(node:|react|maplibre-gl|@duckdb\/)/
/** Folders of level 4 and above that are functions of values alone, as all below are. */
const PURE = new Set(['solver', 'atlas', 'publish', 'own'])

/** Globals that Node has and a page has not. */
const MACHINE = new Set([
  'Buffer',
  'process',
  'require',
  'module',
  '__dirname',
  '__filename',
  'global',
  'setImmediate',
])
/** Globals of a page or a worker, and what reads a clock. */
const PAGE = new Set([
  'window',
  'self',
  'globalThis',
  'document',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'Worker',
  'Image',
  'Blob',
  'DOMParser',
  'XMLSerializer',
  'ResizeObserver',
  'requestAnimationFrame',
  'setTimeout',
  'setInterval',
  'performance',
  'Date',
  'crypto',
])
/** The folders of src/ that know the page: the database's worker, the map, what goes out and comes in, the interface. */
const OF_THE_PAGE = new Set([
  'db',
  'map',
  'exports',
  'imports',
  'ui/frame',
  'ui/opening',
  'ui/choosing',
  'ui/shell',
  'ui/own-data',
  'ui/workshop',
  'ui/embed',
  'ui/sheet',
])
/** Of scripts/, what runs in the pages that are measured; the measures themselves send functions into them. */
const MEASURES = 'scripts/bench/'
/** What a script may not read: a page. The clock and the network are a machine's as well. */
const DOCUMENT = new Set([
  'window',
  'self',
  'document',
  'navigator',
  'location',
  'history',
  'localStorage',
  'Worker',
])

const root = resolve(import.meta.dirname, '../..')
const files = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts') && !/\.test(-helper)?\.tsx?$/.test(name),
    )
    .map((name) => join(folder, name).replaceAll('\\', '/')),
)

/** Imports of a file: paths from the root for its own, names for packages. Type imports count as well. */
function importsOf(file: string): string[] {
  const { module } = parseSync(file, readFileSync(join(root, file), 'utf8'))
  const named = [
    ...module.staticImports.map((i) => i.moduleRequest.value),
    ...module.staticExports.flatMap((e) => e.entries.flatMap((x) => x.moduleRequest?.value ?? [])),
  ]
  const text = readFileSync(join(root, file), 'utf8')
  const dynamic = module.dynamicImports.map((i) =>
    text.slice(i.moduleRequest.start, i.moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
  )
  return [...named, ...dynamic].map((name) =>
    name.startsWith('.') ? relative(root, resolve(root, dirname(file), name)).replaceAll('\\', '/') : name,
  )
}

const graph = new Map(files.map((file) => [file, importsOf(file)]))
const folderOf = (file: string) => /^src\/(i18n\/words|ui\/[^/]+|[^/]+)\//.exec(file)?.[1]
const levelOf = (file: string) => LEVELS.findIndex((folders) => folders.includes(folderOf(file) ?? ''))

const isPure = (file: string) => {
  const level = levelOf(file)
  return (level >= 0 && level <= 3) || PURE.has(folderOf(file) ?? '')
}
const scriptPart = (file: string) => file.split('/')[1] ?? ''
const scriptLevel = (file: string) => {
  const level = SCRIPT_LEVELS.findIndex((parts) => parts.includes(scriptPart(file)))
  return level === -1 ? SCRIPT_LEVELS.length : level
}

/** Globals that a file may not read, as "file: name". */
function wrongGlobals(file: string, names: readonly string[]): string[] {
  const isForbidden = (name: string) => {
    if (!file.startsWith('src/')) return !file.startsWith(MEASURES) && DOCUMENT.has(name)
    return MACHINE.has(name) || (!OF_THE_PAGE.has(folderOf(file) ?? '') && PAGE.has(name))
  }
  return names.filter(isForbidden).map((name) => `${file}: ${name}`)
}

/** Imports that the layout forbids, as "file -> import". */
function wrongArrows(imports: ReadonlyMap<string, readonly string[]>): string[] {
  return [...imports].flatMap(([file, targets]) =>
    targets.flatMap((target) => {
      const wrong = `${file} -> ${target}`
      const from = levelOf(file)
      if (file.startsWith('src/') && from === -1) return [`${file}: in no level`]
      if (file.startsWith('src/') && target.startsWith('scripts/')) return [wrong]
      if (isPure(file) && IMPURE.test(target)) return [wrong]
      if (file.startsWith('src/') && target.startsWith('node:')) return [wrong]
      if (file.startsWith('scripts/') && target.startsWith('scripts/'))
        return scriptLevel(target) < scriptLevel(file) || scriptPart(target) === scriptPart(file)
          ? []
          : [wrong]
      const to = levelOf(target)
      if (from === -1 || to === -1) return []
      const [a, b] = [folderOf(file), folderOf(target)]
      if (a === b || NEIGHBOURS.has(`${a}>${b}`)) return []
      // lib and i18n share level 0: i18n may use lib
      if (a === 'i18n' && b === 'lib') return []
      return to < from ? [] : [wrong]
    }),
  )
}

/** Circles of imports, each as the files it goes through. */
function cycles(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = []
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file)
    if (at >= 0) {
      found.push([...path.slice(at), file].join(' -> '))
      return
    }
    if (done.has(file)) return
    for (const target of imports.get(file) ?? []) if (imports.has(target)) visit(target, [...path, file])
    done.add(file)
  }
  for (const file of imports.keys()) visit(file, [])
  return found
}

/** The attack shares no code with what it attacks: one file drives the build, the others know its published folder only. */
const ATTACK = 'scripts/attack/'
const attackArrows = (imports: ReadonlyMap<string, readonly string[]>): string[] =>
  [...imports].flatMap(([file, targets]) =>
    file.startsWith(ATTACK) && file !== `${ATTACK}build.ts`
      ? targets
          .filter((target) => /^(src|scripts|test)\//.test(target) && !target.startsWith(ATTACK))
          .map((target) => `${file} -> ${target}`)
      : [],
  )

/** What tests share. */
const HELPER = /^test\/|\.test-helper\.tsx?$/

describe('the layout', () => {
  it('is read: the files import one another', () => {
    expect(graph.get('src/atlas/resolve.ts')).toContain('src/indicators/value.ts')
    expect([...graph.values()].flat().length).toBeGreaterThan(200)
  })
  it('has imports that go down only', () => {
    expect(wrongArrows(graph)).toEqual([])
  })
  it('has an attack that shares no code with what it attacks', () => {
    expect(graph.get('scripts/attack/attack.ts')).toContain('highs')
    expect(attackArrows(graph)).toEqual([])
    const bad = new Map([
      ['scripts/attack/attack.ts', ['src/disclosure/audit.ts', 'scripts/attack/deduce.ts', 'highs']],
    ])
    expect(attackArrows(bad)).toHaveLength(1)
  })
  it('has helpers of tests that tests alone read', () => {
    const read = [...graph].flatMap(([file, targets]) =>
      targets.filter((target) => HELPER.test(target)).map((target) => `${file} -> ${target}`),
    )
    expect(read).toEqual([])
    expect(['src/db/rows.test-helper.ts', 'test/fixtures/view.ts'].every((one) => HELPER.test(one))).toBe(
      true,
    )
    // CONTRIBUTING.md: the suffix is for folders of the product
    expect(readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })).not.toContainEqual(
      expect.stringContaining('.test-helper.'),
    )
  })
  it('has no global of the machine in src/, and those of the page where the page is known', () => {
    const found = files.flatMap((file) =>
      wrongGlobals(file, globalsOf(file, readFileSync(join(root, file), 'utf8'))),
    )
    expect(found).toEqual([])
  })
  it('would tell a global where it does not belong', () => {
    const of = (file: string, text: string) => wrongGlobals(file, globalsOf(file, text))
    expect(of('src/sources/text.ts', 'export const a = (b: Buffer) => Buffer.from(b)')).toEqual([
      'src/sources/text.ts: Buffer',
    ])
    expect(of('src/publish/a.ts', 'const now = new Date(); void fetch(String(now))')).toHaveLength(2)
    expect(of('src/db/a.ts', 'void fetch(location.href); process.exit(1)')).toEqual(['src/db/a.ts: process'])
    expect(of('scripts/publish/a.ts', 'console.log(document.title, Date.now())')).toEqual([
      'scripts/publish/a.ts: document',
    ])
    // a name that the file binds, a property and a type are no globals
    const own =
      'import { document } from "yaml"; const a = { window: 1 }; let b: Worker; export { document, a, b }'
    expect(
      of('src/sources/a.ts', `${own}; a.window; export const f = ({ self }: { self: number }) => self`),
    ).toEqual([])
  })
  it('has no circle', () => {
    expect(cycles(graph)).toEqual([])
  })
  it('would tell a wrong arrow and a circle', () => {
    const bad = new Map([
      ['src/indicators/value.ts', ['src/atlas/view.ts']],
      ['src/methods/method.ts', ['react']],
      ['src/ui/shell/App.tsx', ['scripts/serve.ts']],
      ['src/db/engine.ts', ['node:fs']],
      ['scripts/sources/locate.ts', ['scripts/publish/node-effects.ts']],
      ['src/db/a.ts', ['src/db/b.ts']],
      ['src/db/b.ts', ['src/db/a.ts']],
    ])
    expect(wrongArrows(bad)).toHaveLength(5)
    expect(cycles(bad)).toEqual(['src/db/a.ts -> src/db/b.ts -> src/db/a.ts'])
  })
})
