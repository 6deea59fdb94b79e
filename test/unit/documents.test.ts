import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/** The links of the project's documents lead somewhere, and the paths that they name in code exist. */

const ROOT = resolve(import.meta.dirname, '../..')
const APART = /(^|\/)node_modules(\/|$)|^(dist|private|data\/local|public\/data)(\/|$)/
const markdown = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (APART.test(path) || entry.name === '.git') return []
    if (entry.isDirectory()) return markdown(path)
    return entry.name.endsWith('.md') ? [path] : []
  })

const FENCES = /^(```|~~~)[\s\S]*?^\1/gm
const CODE = /`[^`\n]+`/g

/** Targets of `[text](target)` and `[text]: target`, outside code. */
function linksOf(text: string): string[] {
  const prose = text.replace(FENCES, '').replace(CODE, '')
  const inline = [...prose.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)/g)]
  const named = [...prose.matchAll(/^\[[^\]]+\]:\s*(\S+)/gm)]
  return [...inline, ...named].map(([, target = '']) => target)
}

/** The anchors that GitHub gives to headings; a heading that comes twice is numbered. */
function anchorsOf(text: string): Set<string> {
  const anchors = new Set<string>()
  for (const [, heading = ''] of text.replace(FENCES, '').matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)) {
    const slug = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-')
    let anchor = slug
    for (let n = 1; anchors.has(anchor); n++) anchor = `${slug}-${n}`
    anchors.add(anchor)
  }
  return anchors
}

type Read = (path: string) => string | null
const fromDisk: Read = (path) => {
  const file = join(ROOT, path)
  if (!existsSync(file)) return null
  return path.endsWith('.md') ? readFileSync(file, 'utf8') : ''
}

/** Links of a document that lead nowhere. */
function deadLinks(document: string, text: string, read: Read): string[] {
  return linksOf(text).filter((target) => {
    if (/^(https?|mailto):/.test(target)) return false
    const [path = '', anchor = ''] = decodeURIComponent(target).split('#')
    const file = path === '' ? document : relative(ROOT, resolve(ROOT, dirname(document), path))
    const found = path === '' ? text : read(file.replaceAll('\\', '/'))
    return found === null || (anchor !== '' && !anchorsOf(found).has(anchor))
  })
}

/** Paths of the repository that a document names in code and that are not there; `<x>`, `*` and `{` are patterns. */
function deadPaths(text: string, read: Read): string[] {
  return [...text.replace(FENCES, '').matchAll(/`([^`\n]+)`/g)]
    .flatMap(([, code = '']) => code.split(/[\s,;]+/))
    .map((path) => path.replace(/[:.]+$/, '').replace(/:\d+$/, ''))
    .filter((path) => /^(\.ci|\.github|docs|scripts|src|test)\/[^<>*{}…]*$/.test(path) && read(path) === null)
}

/** Comments of the code and of the declarations, by file. */
const comments = ['src', 'scripts', 'test', 'data'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.(tsx?|ya?ml|css)$/.test(path) && !APART.test(path))
    .map((path) => {
      const lines = readFileSync(join(ROOT, path), 'utf8').split('\n')
      return [path, lines.filter((line) => /^\s*(\/\/|\/?\*|#)/.test(line)).join('\n')] as const
    }),
)

const documents = markdown('')

describe('the documents', () => {
  it('are found', () => {
    expect(documents).toEqual(
      expect.arrayContaining(['README.md', 'docs/publish.md', 'docs/formats/README.md']),
    )
    expect(linksOf(readFileSync(join(ROOT, 'README.md'), 'utf8')).length).toBeGreaterThan(5)
  })

  it.each(documents)('%s: links and named paths lead somewhere', (document) => {
    const text = readFileSync(join(ROOT, document), 'utf8')
    expect({ links: deadLinks(document, text, fromDisk), paths: deadPaths(text, fromDisk) }).toEqual({
      links: [],
      paths: [],
    })
  })

  it('as comments do: the files that they name exist', () => {
    const named = comments.flatMap(([path, text]) =>
      (text.match(/(?<![\w/.<])(docs|scripts|src|test)\/[\w./-]+\.(tsx?|md|ya?ml|json|css)\b/g) ?? []).map(
        (target) => ({ path, target }),
      ),
    )
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter(({ target }) => fromDisk(target) === null)).toEqual([])
  })

  it('would tell a link, an anchor and a path that lead nowhere', () => {
    const read: Read = (path) => (path === 'docs/a.md' ? '# One *thing*, et l’été\n# Two\n# Two\n' : null)
    const links = (text: string) => deadLinks('docs/b.md', text, read)
    expect(
      links('[a](a.md) [b](a.md#one-thing-et-lété) [c](a.md#two-1) [d](#here) `[e](code.md)`\n# Here'),
    ).toEqual([])
    expect(links('[a](c.md) [b](a.md#three) [c](#there) [d](../README.md)\n\n[e]: x.md')).toEqual([
      'c.md',
      'a.md#three',
      '#there',
      '../README.md',
      'x.md',
    ])
    expect(links('[outside](https://example.org/x) [mail](mailto:a@example.org)')).toEqual([])
    expect(deadPaths('`src/no.ts`, `docs/a.md`, `src/<x>.ts`, `data/a.yaml:3`, `npm run src`', read)).toEqual(
      ['src/no.ts'],
    )
  })
})
