import { isNumber, type Value } from '../indicators/value.ts'
import { type BarScale, barAt } from './bar-scale.ts'

interface Props {
  value: Value
  scale: BarScale
  /** of its class; undefined for what has none */
  color: string | undefined
}

/** Over a figure: a bar that stands on the line of zero. A state has the line alone. */
export function ColumnBar({ value, scale, color }: Props) {
  const { top, height, zero } = barAt(isNumber(value) ? value : 0, scale)
  return (
    <svg className="column-bar" viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true">
      {height > 0 && <rect x="2" y={top} width="6" height={height} fill={color} />}
      <line x1="0" x2="10" y1={zero} y2={zero} />
    </svg>
  )
}
