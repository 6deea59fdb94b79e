import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseSync } from 'oxc-parser'
import { describe, expect, it } from 'vitest'

/**
 * The layout as a test: imports of src/ go to a lower level, or stay in the same folder; levels 0 to 3 know neither
 * the page nor the machine; scripts may use src/, never the other way round; no import goes in a circle.
 */
const LEVELS: readonly (readonly string[])[] = [
  ['lib', 'i18n'],
  ['territory'],
  ['indicators'],
  // words name states, levels and sections: they stand above these, unlike the rest of i18n
  ['disclosure', 'classify', 'methods', 'targets', 'sources', 'contours', 'i18n/words'],
  ['db', 'solver', 'declared', 'sanity'],
  ['atlas', 'publish'],
  ['map', 'figure', 'legend', 'table', 'charts', 'card', 'about'],
  ['open', 'report', 'share', 'exports', 'imports'],
  ['ui/frame'],
  ['ui/opening', 'ui/choosing'],
  ['ui/shell'],
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
const IMPURE = /^(node:|react|maplibre-gl|@duckdb\/)/

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

/** Imports that the layout forbids, as "file -> import". */
function wrongArrows(imports: ReadonlyMap<string, readonly string[]>): string[] {
  return [...imports].flatMap(([file, targets]) =>
    targets.flatMap((target) => {
      const wrong = `${file} -> ${target}`
      const from = levelOf(file)
      if (file.startsWith('src/') && from === -1) return [`${file}: in no level`]
      if (file.startsWith('src/') && target.startsWith('scripts/')) return [wrong]
      if (from >= 0 && from <= 3 && IMPURE.test(target)) return [wrong]
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
  it('has no circle', () => {
    expect(cycles(graph)).toEqual([])
  })
  it('would tell a wrong arrow and a circle', () => {
    const bad = new Map([
      ['src/indicators/value.ts', ['src/atlas/view.ts']],
      ['src/methods/method.ts', ['react']],
      ['src/ui/shell/App.tsx', ['scripts/serve.ts']],
      ['src/db/a.ts', ['src/db/b.ts']],
      ['src/db/b.ts', ['src/db/a.ts']],
    ])
    expect(wrongArrows(bad)).toHaveLength(3)
    expect(cycles(bad)).toEqual(['src/db/a.ts -> src/db/b.ts -> src/db/a.ts'])
  })
})
