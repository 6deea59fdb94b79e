import type { Territory } from '../indicators/territory.ts'
import { failure, ok, type Result } from '../lib/result.ts'
import type { Answers } from './answers-types.ts'
import { ask, type Memory } from './ask.ts'
import type { Answering, Database, DatabaseFailure, Queries } from './engine.ts'
import { latestOnly } from './latest.ts'
import { type Declared, type Question, taskOf } from './question.ts'
import { CELL_COLUMNS, ZONE_COLUMNS } from './tables.ts'

/** The tables of a territory, as they came. */
export interface TableBytes {
  readonly zones: Uint8Array
  readonly cells: Uint8Array
  /** points.arrow and point-cells.arrow */
  readonly points?: { readonly zones: Uint8Array; readonly cells: Uint8Array }
}

export interface Asker {
  /**
   * Puts a territory's files (zones.arrow, cells.arrow, and those of its points where a reader looks at them) in the
   * database, in place of those before; questions asked after are answered from these, those under way are dropped.
   */
  use(tables: TableBytes): Answering<null>
  /**
   * @returns null where a later question replaced this one before it was answered. Answers are null inside the result
   * where the question has none in this territory (progress without a plan).
   */
  ask(
    question: Question,
    territory: Territory,
    declared: Declared,
  ): Promise<Result<Answers | null, DatabaseFailure> | null>
}

/** A database whose queries fail at once when `isCurrent` says that the answer is no longer wanted. */
function whileWanted(database: Database, isWanted: () => boolean): Queries {
  return {
    query: (statement) =>
      isWanted()
        ? database.query(statement)
        : Promise.resolve(failure({ kind: 'query', cause: 'superseded' } as const)),
  }
}

export function createAsker(database: Database): Asker {
  let loaded: Answering<null> = Promise.resolve(failure({ kind: 'query', cause: 'no territory is loaded' }))
  let territories = 0
  const memory: Memory = { criteria: null }
  let remembered = territories

  const latest = latestOnly(
    async (
      { question, territory, declared }: { question: Question; territory: Territory; declared: Declared },
      isCurrent,
    ) => {
      const mine = territories
      const isWanted = () => isCurrent() && mine === territories
      const ready = await loaded
      if (!ready.ok) return ready
      const task = taskOf(question, territory, declared)
      if (!task) return ok(null)
      // questions are answered one after the other: by now none of the former territory is under way
      if (remembered !== mine) memory.criteria = null
      remembered = mine
      const attempt = async () => {
        const answers = await ask(whileWanted(database, isWanted), task, memory)
        if (!answers.ok) memory.criteria = null
        return answers
      }
      let answers = await attempt()
      // the worker was lost: another one has started, with the tables but without what was stored on the way
      if (!answers.ok && answers.error.kind === 'dead' && isWanted()) answers = await attempt()
      return isWanted() ? answers : null
    },
  )

  return {
    use({ zones, cells, points }) {
      territories += 1
      // one territory after the other: a table is dropped, then made
      loaded = loaded.then(async () => {
        const more = points && { arrow: points.zones, columns: ZONE_COLUMNS }
        const first = await database.load('zones', zones, more)
        if (!first.ok) return first
        return database.load('cells', cells, points && { arrow: points.cells, columns: CELL_COLUMNS })
      })
      return loaded
    },
    ask: (question, territory, declared) => latest({ question, territory, declared }),
  }
}
