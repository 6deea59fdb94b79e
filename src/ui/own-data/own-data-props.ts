import type { Lang } from '../../i18n/lang.ts'
import type { WorkDraft } from '../../own/work/work-draft.ts'
import type { MapLevel } from '../../territory/level.ts'
import type { Loaded } from '../opening/load.ts'
import type { OwnData } from './use-own-data.ts'

/** Zones that are chosen on the map, by their codes. */
export interface Picked {
  readonly level: MapLevel
  readonly codes: readonly string[]
  /** what the map shows of them */
  readonly indicator: string
  readonly year: number | null
}

/** What the files of the reader have of the page, and what they change in it. */
export interface OwnDataProps {
  own: OwnData
  loaded: Loaded
  lang: Lang
  /** shows an indicator on the map, at a level where it has it */
  onPick: (indicator: string, level?: MapLevel) => void
  /** shows the zones of a level that the reader has made */
  onLevel: (level: MapLevel) => void
  /** shows the method of a file in the workshop; the reason where it cannot, null where it does */
  onMethod: (name: string, file: Blob) => Promise<string | null>
  /** what is chosen on the map */
  picked: Picked
  /** begins to draw a perimeter of work on the map */
  onDraw: (draft: WorkDraft) => void
  /** shows another territory */
  onTerritory: (id: string) => void
}
