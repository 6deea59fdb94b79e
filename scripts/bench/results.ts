import type { PipelineCost } from '../publish/pipeline-costs.ts'
import type { FileBytes } from './bytes.ts'
import type { Line } from './line.ts'
import type { AtlasOpening, Size } from './openings.ts'
import type { OutputTimes } from './outputs.ts'
import type { OwnFileTime } from './own-files.ts'
import type { LongestTasks } from './points/point-gestures.ts'
import type { AtlasFrames, LayerFrames, LeafletFrames } from './recolouring.ts'
import type { FIRST_VIEWS, TerritoryId } from './sites.ts'

/** Everything that a run measured, as written in bench/results: raw figures, in milliseconds and bytes. */
export interface Results {
  readonly date: string
  readonly machine: { readonly processors: number; readonly browser: string; readonly map: Size }
  readonly bytes: Readonly<Record<'firstMap' | 'later' | 'database', readonly FileBytes[]>>
  /** each opening of the atlas and, beside it, one by a link, one of the embed and those of Leaflet (their first coloured maps) */
  readonly openings: readonly {
    /** null: as fast as the machine goes */
    readonly line: Line | null
    readonly territory: TerritoryId
    readonly atlas: readonly AtlasOpening[]
    /** of a link to another view, which has a first picture and no opening figure */
    readonly link: readonly (number | null)[]
    /** of the embed on that view */
    readonly embed: readonly (number | null)[]
    /** of a link to classes of the reader's own, drawn from the data */
    readonly own: readonly (number | null)[]
    /** of the view that the territory opens on, and of that of the links */
    readonly leaflet: Readonly<Record<keyof typeof FIRST_VIEWS, readonly (number | null)[]>>
  }[]
  /** from the producers' files to the folder read back; null where ATLAS_SOURCES names none */
  readonly pipeline: readonly PipelineCost[] | null
  /** null where openings or frames alone were timed */
  readonly outputs: OutputTimes | null
  /** files of the reader's own; null where they were left out */
  readonly ownFiles: readonly OwnFileTime[] | null
  /** longest tasks on twenty thousand points; null where they were left out */
  readonly points: readonly Readonly<Record<'canvas' | 'webgl' | 'leaflet', LongestTasks>>[] | null
  readonly frames: readonly {
    readonly territory: TerritoryId
    readonly webgl: AtlasFrames
    readonly canvas: AtlasFrames
    readonly leaflet: LeafletFrames
    readonly layers: LayerFrames
  }[]
}
