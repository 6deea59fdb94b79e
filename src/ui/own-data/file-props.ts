import type { Lang } from '../../i18n/lang.ts'
import type { OwnDesk } from '../../imports/own-desk.ts'
import type { OwnFile } from '../../imports/own-file.ts'
import type { OwnAcceptance } from '../../own/accepted.ts'
import type { SanityFinding } from '../../sanity/finding.ts'
import type { MapLevel } from '../../territory/level.ts'
import type { Loaded } from '../opening/load.ts'
import type { OwnDataProps } from './own-data-props.ts'

/** What a file of the reader's is shown with. */
export interface FileProps {
  file: OwnFile
  desk: OwnDesk
  loaded: Loaded
  /** what the checks say of all files, and what of it the reader has accepted */
  findings: readonly SanityFinding[]
  accepted: readonly OwnAcceptance[]
  /** ids of the indicators that it gives; null while they are not known */
  indicators: readonly string[] | null
  lang: Lang
  onPick: (indicator: string, level?: MapLevel) => void
  onMethod: OwnDataProps['onMethod']
  /** shows the zones of a level that the reader has made */
  onLevel: (level: MapLevel) => void
}
