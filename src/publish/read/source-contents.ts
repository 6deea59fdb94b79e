import type { ZoneRow } from '../../db/tables.ts'
import type { Correction } from '../../indicators/correction.ts'
import type { SanityFinding } from '../../sanity/finding.ts'
import type { Landmark } from '../../sources/landmarks/read-landmarks.ts'
import type { LabelCell, LongCell } from '../../sources/long-cell.ts'
import type { Membership } from '../../sources/membership.ts'
import type { Objective } from '../../sources/objectives.ts'
import type { YearlyResult } from '../../sources/results.ts'
import type { LandmarkKind } from '../../territory/landmark-kind.ts'
import type { Layers } from './read-layers.ts'
import type { SourceAccount, UsedSource } from './source-account.ts'

/** The cells of one source, in the order of the declaration. */
export interface SourceCells extends UsedSource {
  readonly cells: readonly LongCell[]
  readonly labels: readonly LabelCell[]
  /** measures in percent that are never above 1 in the whole file */
  readonly fractions: ReadonlyMap<string, number>
}

export interface SourceLandmarks extends UsedSource {
  readonly kind: LandmarkKind
  readonly landmarks: readonly Landmark[]
}

export interface SourceContents {
  readonly layers: Layers
  readonly tables: readonly SourceCells[]
  readonly members: readonly Membership[]
  readonly objectives: readonly (Objective & UsedSource)[]
  readonly results: readonly (YearlyResult & UsedSource)[]
  /** residences and condominiums, each in the zones that it stands in */
  readonly points: readonly ZoneRow[]
  /** classes that workshops give beside those of the methods */
  readonly corrections: readonly Correction[]
  /** what orients, one file a kind at most, as the producer has it near the territory */
  readonly landmarks: readonly SourceLandmarks[]
  readonly accounts: readonly SourceAccount[]
  /** what does not agree with what else is known, in the order in which it was found */
  readonly findings: readonly SanityFinding[]
}
