import type { Lang } from '../../../i18n/lang.ts'
import type { OwnDesk } from '../../../imports/own-desk.ts'
import type { OwnFile } from '../../../imports/own-file.ts'
import type { Loaded } from '../../opening/load.ts'
import type { Picked } from '../own-data-props.ts'

/** What each way to make a perimeter of work is shown with. */
export interface WorkProps {
  desk: OwnDesk
  files: readonly OwnFile[]
  loaded: Loaded
  /** what is chosen on the map */
  picked: Picked
  lang: Lang
}
