import type { PointBytes } from '../db/tables.ts'
import { failure, ok, type Result } from '../lib/result.ts'
import type { OwnPlace } from '../own/own-place.ts'
import type { OwnContours } from '../own/points/own-standing.ts'
import type { OwnTasks } from './own-messages.ts'
import type { OwnFailure } from './own-worker-client.ts'

/** A territory as the page holds it, before any file of the reader's. */
export type DeskTerritory = Pick<OwnTasks['overlay']['asked'], 'territory' | 'zones' | 'cells'> & {
  readonly place: OwnPlace
  /** contours of its communes, of which groups of the reader's own are made */
  readonly communes: OwnTasks['overlay']['asked']['communes']
  /** contours of its perimeters of work as they are published */
  readonly work: OwnTasks['overlay']['asked']['work']
  /** by which the places of a file are found in its zones */
  readonly contours: OwnContours
  /** its points as they are published; null where it has none */
  readonly points: () => Promise<PointBytes | null>
}

/** The points of the territory as they are published, where they are wanted and it has some. */
export async function publishedPoints(
  { points }: Pick<DeskTerritory, 'points'>,
  areWanted: boolean,
): Promise<Result<PointBytes | null, OwnFailure>> {
  try {
    return ok(areWanted ? await points() : null)
  } catch (error) {
    return failure({ kind: 'failed', cause: error instanceof Error ? error.message : String(error) })
  }
}
