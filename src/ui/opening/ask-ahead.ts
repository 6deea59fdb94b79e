import type { PlainLink } from '../../sketch/plain-link.ts'
import { preparedSubject } from '../../sketch/prepared.ts'
import { outlinesFile, tableFile } from '../../sketch/sketch-files.ts'
import { fetchAhead, territoryFolder } from './data-files.ts'
import { editionBuilt } from './opening-file.ts'
import { preparedOf } from './prepared-of.ts'

/** The files of the first picture that was prepared of a link; none where none was. `fetchOnce` takes the answers. */
export function askAhead(territory: string, { partial }: PlainLink): void {
  const subject = preparedOf(territory, (list) => preparedSubject(list, partial, partial.lang ?? 'fr'))
  if (!subject) return
  const folder = territoryFolder(editionBuilt(), territory)
  fetchAhead([`${folder}/${outlinesFile(subject.level)}`, `${folder}/${tableFile(subject)}`])
}
