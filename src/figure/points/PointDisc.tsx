import { useInks } from '../inks.ts'
import { tenth } from '../tenth.ts'
import { type PointLook, pointPaint } from './point-look.ts'

/** One point: a disc in the colour of its class, and the mark that tells the class without it. */
export function PointDisc({ look, x, y, radius }: { look: PointLook; x: number; y: number; radius: number }) {
  const { fill, stroke, markFill } = pointPaint(look, useInks())
  return (
    <g transform={`translate(${tenth(x)} ${tenth(y)})`}>
      <circle r={tenth(radius)} fill={fill} stroke={stroke} />
      {look.mark !== '' && <path d={look.mark} fill={markFill} transform={`scale(${tenth(radius)})`} />}
    </g>
  )
}
