import type { ScaleLinear } from 'd3-scale'
import { bareNumber } from '../../atlas/value-text.ts'
import { textWidth } from '../../figure/text-width.ts'
import type { Lang } from '../../i18n/lang.ts'
import type { Indicator } from '../../indicators/catalogue.ts'
import { decimalsOf } from '../evolution-scale.ts'
import { SIZE } from './layout.ts'

/** Round values along an axis, as many as its numbers leave room for, and how they are written. */
export function axisTicks(
  scale: ScaleLinear<number, number>,
  indicator: Pick<Indicator, 'unit' | 'decimals'>,
  lang: Lang,
  room: number,
) {
  const [from = 0, to = 0] = scale.range()
  const count = Math.max(2, Math.min(8, Math.floor(Math.abs(to - from) / room)))
  const ticks = scale.ticks(count).filter((tick) => indicator.decimals > 0 || Number.isInteger(tick))
  const format = (tick: number) => bareNumber(tick, { ...indicator, decimals: decimalsOf(ticks) }, lang)
  const width = Math.max(0, ...ticks.map((tick) => textWidth(format(tick), SIZE)))
  return { ticks, format, width: Math.ceil(width) }
}
