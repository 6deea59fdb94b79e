import type { Lang } from '../../../i18n/lang.ts'
import type { OwnDesk } from '../../../imports/own-desk.ts'
import type { OwnFile } from '../../../imports/own-file.ts'
import type { Loaded } from '../../opening/load.ts'

/** What each way to make a perimeter of work is shown with. */
export interface WorkProps {
  desk: OwnDesk
  files: readonly OwnFile[]
  loaded: Loaded
  /** codes of the IRIS that are chosen on the map */
  iris: readonly string[]
  lang: Lang
}
