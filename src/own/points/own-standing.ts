import { standingZone } from '../../contours/standing-zone.ts'
import type { ZoneLayer } from '../../publish/territory-source.ts'
import type { Standing } from '../../sources/points/standing.ts'
import { parseCode } from '../../territory/code.ts'

/** The contours of the territory in view, by which a place is found in its zones. */
export interface OwnContours {
  readonly commune: ZoneLayer | null
  readonly iris: ZoneLayer | null
  readonly qpv: ZoneLayer | null
  /** drawn around the real centres of real communes: a place may stand in another's */
  readonly areSchematic: boolean
}

/**
 * The zones that a place of the reader's own stands in. On schematic contours its commune is the one that the file writes,
 * and it is in no IRIS and in no district.
 */
export function ownStanding(
  { commune, iris, qpv, areSchematic }: OwnContours,
  communes: ReadonlySet<string>,
): Standing {
  const none = () => null
  if (areSchematic) return { commune: (_, written) => writtenIn(communes, written), iris: none, qpv: none }
  const of = (layer: ZoneLayer | null) => (layer ? standingZone(layer) : none)
  return { commune: of(commune), iris: of(iris), qpv: of(qpv) }
}

function writtenIn(communes: ReadonlySet<string>, written: string): string | null {
  const code = parseCode('commune', written.padStart(5, '0'))
  return code.ok && communes.has(code.value) ? code.value : null
}
