import type * as v from 'valibot'
import { catalogueFile } from '../atlas/catalogue.ts'
import type { Declarations } from '../publish/declarations.ts'
import { declarationsFile, fromDeclarationsFile } from '../publish/declarations-file.ts'
import { cogOf } from '../sources/cog.ts'
import { cogData } from '../sources/cog-data.ts'
import { readFolderFile } from '../territory/folder-file.ts'
import type { FolderFile } from '../territory/folder-migrations.ts'

/**
 * What the site declares for every territory, asked for when a build begins.
 * @param load bytes of a file of the published data
 * @throws Error where a file is not there, or is not of a form that is read here
 */
export async function siteDeclarations(load: (file: string) => Promise<Uint8Array>): Promise<Declarations> {
  const read = async <S extends v.GenericSchema>(file: FolderFile, schema: S) => {
    const checked = readFolderFile(file, schema, await load(`${file}.json`))
    if (!checked.ok) throw new Error(`${file}.json: ${checked.error.cause}`)
    return checked.value
  }
  const [catalogue, declarations, cog] = await Promise.all([
    read('catalogue', catalogueFile),
    read('declarations', declarationsFile),
    read('cog', cogData),
  ])
  return fromDeclarationsFile(declarations, catalogue, cogOf(cog))
}
