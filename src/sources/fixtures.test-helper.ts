import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { declaredFolder } from '../../scripts/declared/declared-folder.ts'
import { packagedCog } from '../../scripts/sources/packaged-cog.ts'
import { loadSources } from '../publish/catalogue/load-sources.ts'
import type { SourceDeclaration } from './declaration.ts'
import type { LongCell, Scope } from './long-cell.ts'
import type { Problem } from './problem.ts'

const ROOT = join(import.meta.dirname, '../..')

export const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(ROOT, 'test/fixtures/readers', name)))

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

export function allSources(): ReadonlyMap<string, SourceDeclaration> {
  const sources = loadSources(declaredFolder(join(ROOT, 'data')))
  return new Map([...sources].map(([id, { value }]) => [id, value]))
}

/** A source of data/sources, of the format that the test wants. */
export function declared<Format extends SourceDeclaration['format']>(
  id: string,
  format: Format,
): Extract<SourceDeclaration, { format: Format }> {
  const source = allSources().get(id)
  if (source?.format !== format) throw new Error(`${id} is not declared as ${format}`)
  return source as Extract<SourceDeclaration, { format: Format }>
}

export const EVERYWHERE: Scope = { cog: packagedCog(), communes: null, iris: null, qpv: null }

export const within = (communes: readonly string[], iris: readonly string[] | null = null): Scope => ({
  ...EVERYWHERE,
  communes: new Set(communes),
  iris: iris && new Set(iris),
})

/** `95002 PP_VACANT 2025` to its value, for short assertions. */
export const byKey = (cells: readonly LongCell[]) =>
  Object.fromEntries(cells.map(({ code, measure, year, value }) => [`${code} ${measure} ${year}`, value]))

export const kinds = (problems: readonly Problem[]) => problems.map(({ kind }) => kind)
