import { isNumber, type Value } from '../indicators/value.ts'

interface Props {
  value: Value
  /** the greatest of the column, whose bar is whole */
  most: number
  color: string | undefined
}

/** Under a number: a bar in proportion to it, in the colour of its class. Nothing under a state. */
export function CellBar({ value, most, color }: Props) {
  if (!isNumber(value) || most === 0 || color === undefined) return null
  return (
    <svg className="cell-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="4" className="cell-bar-ground" />
      <rect width={(Math.abs(value) * 100) / most} height="4" fill={color} />
    </svg>
  )
}
