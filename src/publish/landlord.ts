import type { DeclaredYaml } from '../declared/declared-yaml.ts'
import { failure, ok, type Result } from '../lib/result.ts'
import type { SourceDeclaration } from '../sources/declaration.ts'
import { isPointLevel } from '../territory/level.ts'
import type { TerritoryDeclaration } from './assemble/declaration.ts'
import type { SourceContents, UsedSource } from './read/read-sources.ts'
import { stricter } from './secrecy/stricter-rule.ts'

/** Sources as declared; a landlord's own build reads the file of its own stock instead. */
export function usedSources(
  { value, fail }: DeclaredYaml<TerritoryDeclaration>,
  sources: ReadonlyMap<string, SourceDeclaration>,
  holder: string | null,
): UsedSource[] {
  const uses: readonly UsedSource['use'][] = value.sources
  return uses.flatMap((use, u) => {
    const found = sources.get(use.id)
    if (!found) return []
    if (use.provenance && found.format !== 'contours')
      fail(['sources', u, 'provenance'], `"${found.id}" is no file of contours`)
    const asked = asUsed(found, use)
    const declaration = asked.ok ? asked.value : fail(['sources', u, 'secrecy'], asked.error)
    const { landlord_files: own } = declaration.secrecy
    if (holder === null || own.length === 0) return [{ use, declaration }]
    const files = own.map((name) => name.replaceAll('{holder}', holder))
    return [{ use, declaration: { ...declaration, files, download: [] } }]
  })
}

/** A source as the territory uses it: with the vintage of its codes, whether it is complete, and the stricter rule asked for. */
function asUsed(
  found: SourceDeclaration,
  { cog, complete, secrecy }: UsedSource['use'],
): Result<SourceDeclaration, string> {
  if (complete !== undefined && !(found.format === 'wide' && isPointLevel(found.level)))
    return failure(`"${found.id}" is no table of points: nothing says that it is complete`)
  const declaration = {
    ...found,
    ...(cog !== undefined && { cog }),
    ...(complete !== undefined && { complete }),
  } as SourceDeclaration
  return secrecy === undefined ? ok(declaration) : stricter(declaration, secrecy)
}

/** The sources whose rule does not bind the holder: those that its own file was read for. */
export function exemptSources(
  { accounts }: Pick<SourceContents, 'accounts'>,
  holder: string | null,
): ReadonlySet<string> {
  if (holder === null) return new Set()
  const own = accounts.filter(
    ({ declaration, status }) => declaration.secrecy.landlord_files.length > 0 && status === 'read',
  )
  if (own.length === 0) throw new Error(`no file of the stock of ${holder} was found: nothing to unmask`)
  return new Set(own.map(({ declaration }) => declaration.id))
}

/** The folder inside the private area: of the territory, or of a landlord's build of it. */
export const privateName = (id: string, holder: string | null, part: 'report' | 'data'): string =>
  holder === null ? id : `${id}+${holder}/${part}`
