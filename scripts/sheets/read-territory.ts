import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogueFile } from '../../src/atlas/catalogue.ts'
import type { Answers } from '../../src/db/answers-types.ts'
import { createAsker } from '../../src/db/asker.ts'
import { type OpenedTerritory, openTerritory } from '../../src/open/open-territory.ts'
import { sheetQuestions } from '../../src/report/sheet-questions.ts'
import type { SheetAnswers } from '../../src/report/sheet-views.ts'
import { readFolderFile } from '../../src/territory/folder-file.ts'
import type { Level } from '../../src/territory/level.ts'
import { nodeDatabase } from './node-database.ts'

/** A published territory, and what the database answers for the sheets of each of its levels. */
export interface ReadTerritory {
  readonly opened: OpenedTerritory
  readonly answersOf: (level: Level) => Promise<SheetAnswers>
}

/**
 * @param data folder of published data, as `npm run data` writes it
 * @throws where a file is not what the page expects, or a question has no answer
 */
export async function readTerritory(data: string, id: string): Promise<ReadTerritory> {
  const bytes = (...path: string[]) => new Uint8Array(readFileSync(join(data, ...path)))
  const shared = readFolderFile('catalogue', catalogueFile, bytes('catalogue.json'))
  if (!shared.ok) throw new Error(`${data}, catalogue.json: ${shared.error.cause}`)
  const tables = { zones: bytes(id, 'zones.arrow'), cells: bytes(id, 'cells.arrow') }
  const opened = openTerritory(
    {
      territory: bytes(id, 'territory.json'),
      geometry: bytes(id, 'geometry.topojson'),
      ...tables,
    },
    shared.value,
  )
  if (!opened.ok) throw new Error(`${id}, ${opened.error.file}: ${opened.error.cause}`)
  const { territory, catalogue } = opened.value
  const asker = createAsker(await nodeDatabase())
  const used = await asker.use(tables)
  if (!used.ok) throw new Error(`${id}, tables: ${used.error.cause}`)
  const answersTo = async (level: Level): Promise<SheetAnswers> => {
    const answers = new Map<string, Answers | null>()
    for (const { key, question } of sheetQuestions(opened.value, { level })) {
      const answer = await asker.ask(question, territory, catalogue)
      if (!answer?.ok) throw new Error(`${id}, ${key}: ${answer ? answer.error.cause : 'no answer'}`)
      answers.set(key, answer.value)
    }
    return answers
  }
  const known = new Map<Level, Promise<SheetAnswers>>()
  // a question that is asked while another waits takes its place: levels are asked one after another
  let before: Promise<unknown> = Promise.resolve()
  return {
    opened: opened.value,
    answersOf(level) {
      const answers = known.get(level) ?? before.then(() => answersTo(level))
      known.set(level, answers)
      before = answers.catch(() => undefined)
      return answers
    },
  }
}
