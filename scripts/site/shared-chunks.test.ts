import { describe, expect, it } from 'vitest'
import { sharedChunks, sharedFile } from './shared-chunks.ts'

/** Who imports whom: a script of a page, then what it imports, as paths from the root. */
const IMPORTERS: Readonly<Record<string, readonly string[]>> = {
  '/p/src/lib/everywhere.ts': ['/p/src/ui/shell/start.ts', '/p/src/atlas/resolve.ts'],
  '/p/src/atlas/link.ts': ['/p/src/ui/embed/start.ts', '/p/src/atlas/resolve.ts'],
  '/p/src/atlas/resolve.ts': [
    '/p/src/ui/opening/from-data.ts',
    '/p/src/ui/shell/App.tsx',
    '/p/src/ui/sheet/main.tsx',
  ],
  '/p/src/atlas/plot-choice.ts': ['/p/src/ui/opening/from-data.ts', '/p/src/ui/shell/App.tsx'],
  '/p/src/sketch/markup.ts': ['/p/src/ui/opening/from-data.ts', '/p/src/ui/embed/start.ts'],
  '/p/src/ui/shell/PageGuard.tsx': ['/p/src/ui/shell/main.tsx', '/p/src/ui/sheet/main.tsx'],
  '/p/src/ui/shell/App.tsx': ['/p/src/ui/shell/main.tsx', '/p/src/ui/shell/Later.tsx'],
  '/p/src/ui/shell/Later.tsx': [],
  '/p/src/map/renderer.ts': ['/p/src/ui/embed/full-map.ts', '/p/src/ui/shell/App.tsx'],
  '/p/src/ui/embed/bar.ts': ['/p/src/ui/embed/start.ts'],
  '/p/src/figure/clusters.ts': ['/p/src/map/create-map.ts', '/p/src/ui/sheet/main.tsx'],
}
const graph = { getModuleInfo: (id: string) => ({ importers: IMPORTERS[id] ?? [] }) }

describe('what scripts share', () => {
  it.each([
    ['/p/src/lib/everywhere.ts', 'first'],
    ['/p/src/atlas/link.ts', 'common'],
    ['/p/src/sketch/markup.ts', 'sketch'],
    ['/p/src/atlas/resolve.ts', 'drawing'],
    ['/p/src/atlas/plot-choice.ts', 'choices'],
    ['/p/src/map/renderer.ts', 'live'],
    ['/p/src/ui/shell/PageGuard.tsx', 'page'],
    ['/p/src/ui/shell/App.tsx', 'atlas'],
    ['/p/src/ui/embed/bar.ts', null],
    ['/p/src/figure/clusters.ts', 'points'],
    ['/p/src/ui/shell/Later.tsx', null],
  ])('%s is in the file %j', (id, file) => {
    expect(sharedFile(id, graph)).toBe(file)
  })

  it('is grouped so that no file imports one below it', () => {
    const groups = sharedChunks()
    const place = (id: string) => groups.findIndex(({ name }) => name(id, graph) !== null)
    for (const [id, importers] of Object.entries(IMPORTERS))
      for (const importer of importers.filter((one) => one in IMPORTERS && place(one) >= 0))
        expect(place(id), `${importer} -> ${id}`).toBeLessThanOrEqual(place(importer))
    const priorities = groups.map(({ priority }) => priority)
    expect(priorities).toEqual([...priorities].sort((a, b) => b - a))
  })
})
