import { Fragment } from 'react'
import type { ZoneRow } from '../../../db/tables.ts'

interface Props {
  /** what became of the zones selected */
  text: string
  /** the zones that they hold, each a way to its card */
  held: readonly ZoneRow[]
  onZone: (zone: ZoneRow) => void
}

/** What is said where a level takes the place of another, and the way to each zone that those selected hold. */
export const LevelNote = ({ text, held, onZone }: Props) => (
  <>
    {text}
    {held.map((zone, i) => (
      <Fragment key={zone.code}>
        {i === 0 ? ' ' : ', '}
        <button type="button" className="link" onClick={() => onZone(zone)}>
          {zone.name}
        </button>
      </Fragment>
    ))}
  </>
)
