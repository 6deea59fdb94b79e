import type { Lang } from '../../i18n/lang.ts'
import type { WorkDraft } from '../../own/work/work-draft.ts'
import type { MapLevel } from '../../territory/level.ts'
import type { Loaded } from '../opening/load.ts'
import type { OwnData } from './use-own-data.ts'

/** What the files of the reader have of the page, and what they change in it. */
export interface OwnDataProps {
  own: OwnData
  loaded: Loaded
  lang: Lang
  /** shows an indicator on the map */
  onPick: (indicator: string) => void
  /** shows the zones of a level that the reader has made */
  onLevel: (level: MapLevel) => void
  /** codes of the communes that are chosen on the map */
  chosen: readonly string[]
  /** codes of the IRIS that are chosen on the map */
  iris: readonly string[]
  /** begins to draw a perimeter of work on the map */
  onDraw: (draft: WorkDraft) => void
  /** shows another territory */
  onTerritory: (id: string) => void
}
