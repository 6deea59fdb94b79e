import type { PartialChoice } from '../../atlas/choice-url.ts'
import { preparedSubject } from '../../sketch/prepared.ts'
import type { Sketch } from '../../sketch/sketch-markup.ts'
import { territoryFolder } from '../opening/data-files.ts'
import { fetchSketch } from '../opening/fetch-sketch.ts'
import { editionBuilt } from '../opening/opening-file.ts'
import { preparedOf } from '../opening/prepared-of.ts'

/** Asks for the first picture that was prepared of a choice; null where none was. */
export function preparedSketch(territory: string, partial: PartialChoice): Promise<Sketch> | null {
  const subject = preparedOf(territory, (list) => preparedSubject(list, partial, partial.lang ?? 'fr'))
  return subject && fetchSketch(territoryFolder(editionBuilt(), territory), subject)
}
