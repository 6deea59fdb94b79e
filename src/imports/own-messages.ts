import type { PointBytes } from '../db/tables.ts'
import type { Territory } from '../indicators/territory.ts'
import type { OwnAcceptance } from '../own/accepted.ts'
import type { Look } from '../own/guess/look.ts'
import type { DerivedForm } from '../own/overlay/derived-form.ts'
import type { HiddenFigures } from '../own/overlay/hidden-figures.ts'
import type { FilePoints, OwnPlace } from '../own/own-place.ts'
import type { OwnUse } from '../own/own-use.ts'
import type { OwnContours } from '../own/points/own-standing.ts'
import type { OwnGiven, OwnReading } from '../own/read-own.ts'
import type { OwnWorksheet } from '../own/tables/own-worksheet.ts'
import type { ZoneLayer } from '../publish/territory-source.ts'
import type { SanityFinding } from '../sanity/finding.ts'

/** What the page asks of the worker that reads the files of its reader, and what it answers. */

interface OfFile {
  readonly name: string
  /** read by the worker itself: the page never holds its content */
  readonly file: Blob
  /** the sheet of a workbook that its reader has chosen; null where none was */
  readonly worksheet: OwnWorksheet | null
  readonly place: OwnPlace
}

/** An archive of several files, each of which is opened as a file of its own. */
export interface ArchiveLook {
  readonly kind: 'archive'
  readonly files: readonly { readonly path: string; readonly file: Blob }[]
  /** names of what it holds that cannot be read */
  readonly others: readonly string[]
}

export interface OwnTasks {
  look: {
    readonly asked: OfFile & {
      readonly thisYear: number
      /** an archive is read as the one file of it that is wanted, be there others */
      readonly asOne: boolean
    }
    /** with the SHA-256 of the file; null outside of a secure origin, where browsers work none out */
    readonly answer: { readonly look: Look | ArchiveLook; readonly sha256: string | null }
  }
  read: {
    /** contours of the territory, where the file holds places; null else */
    readonly asked: OfFile & {
      readonly use: OwnUse
      /** whether it is a layer of places */
      readonly isLayer: boolean
      readonly contours: OwnContours | null
      /** the points that are published, where a row of the file may name one; null else */
      readonly points: PointBytes | null
      /** the points of the reader's other files, which take their place; none where no row of the file may name one */
      readonly beside: readonly FilePoints[]
      /** codes of the perimeters of work of the reader's other files */
      readonly taken: readonly string[]
    }
    readonly answer: OwnReading
  }
  overlay: {
    readonly asked: {
      readonly territory: Territory
      readonly zones: Uint8Array
      readonly cells: Uint8Array
      readonly readings: readonly OwnGiven[]
      readonly derived: readonly DerivedForm[]
      /** as a publication would mask them */
      readonly masked: boolean
      /** the finest mask took too long: the widest, which takes little */
      readonly isWidest: boolean
      readonly accepted: readonly OwnAcceptance[]
      /** contours of the communes, where groups of the reader's own are made of them; null else */
      readonly communes: ZoneLayer | null
      /** contours of the perimeters of work that are published, where the reader has some; null else */
      readonly work: ZoneLayer | null
      /** the points that are published, where a file holds places or perimeters that hold some; null else */
      readonly points: PointBytes | null
    }
    readonly answer: OverlayAnswer
  }
}
export type OwnTask = keyof OwnTasks

/** The files of a territory with those of its reader in it. */
export interface OverlayAnswer {
  readonly territory: Uint8Array
  readonly cells: Uint8Array
  /**
   * every zone, and the contours of the levels of which the reader has zones of their own: groups, perimeters of work; null
   * where those published stand
   */
  readonly layers: { readonly zones: Uint8Array; readonly geometry: Uint8Array } | null
  /** every point of the territory, where a file holds places; null where those published stand */
  readonly points: PointBytes | null
  readonly indicators: Readonly<Record<string, readonly string[]>>
  /** figures of the files that a publication would mask; null where nobody asked */
  readonly hidden: HiddenFigures | null
  readonly findings: readonly SanityFinding[]
}

export type OwnRequest = {
  readonly [Task in OwnTask]: {
    readonly task: Task
    /** address of the folder of declarations.json and others, which ends with "/" */
    readonly shared: string
    readonly asked: OwnTasks[Task]['asked']
  }
}[OwnTask]

export type OwnMessage =
  /** `rows`: of the file that is read, so far */
  | { readonly kind: 'step'; readonly step: OwnStep; readonly rows?: number }
  | { readonly kind: 'done'; readonly answer: OwnTasks[OwnTask]['answer'] }
  | { readonly kind: 'failed'; readonly cause: string }

/** What the worker is doing. */
export const OWN_STEPS = ['declarations', 'open', 'join', 'overlay', 'secrecy'] as const
export type OwnStep = (typeof OWN_STEPS)[number]
