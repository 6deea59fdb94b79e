import { FINEST_TILES, MEMBER_LEVEL } from '../territory/level.ts'
import type { Series } from './figures.ts'
import type { SanityFinding } from './finding.ts'
import type { Compared } from './scale.ts'
import type { Thresholds } from './thresholds.ts'

/**
 * The series of IRIS as totals of communes, so that a source by IRIS is compared with one by commune. Only communes
 * all of whose IRIS have a number count.
 * @param irisOf the IRIS of each commune
 */
export function summedByCommune(
  series: readonly Compared[],
  irisOf: ReadonlyMap<string, readonly string[]>,
): Compared[] {
  return series
    .filter(({ level, isPercent }) => level === FINEST_TILES && !isPercent)
    .map((one) => ({ ...one, level: MEMBER_LEVEL, numbers: sums(one, irisOf) }))
    .filter(({ numbers }) => numbers.size > 0)
}

function sums({ numbers }: Series, irisOf: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  return new Map(
    [...irisOf].flatMap(([commune, codes]): [string, number][] => {
      const values = codes.map((code) => numbers.get(code))
      if (codes.length === 0 || values.some((value) => value === undefined)) return []
      return [[commune, values.reduce<number>((sum, value) => sum + (value ?? 0), 0)]]
    }),
  )
}

export interface WholeFinding extends SanityFinding {
  readonly measure: string
  readonly year: number
}

/** Totals of a part that are far above those of its whole, whoever counts the two. */
export function wholeFindings(series: readonly Compared[], { wholes, scale }: Thresholds): WholeFinding[] {
  return wholes.flatMap(([partName, wholeName]) =>
    series
      .filter(({ measure }) => measure === partName)
      .flatMap((part) => {
        const whole = series
          .filter(({ measure, level }) => measure === wholeName && level === part.level)
          .sort((a, b) => Math.abs(a.year - part.year) - Math.abs(b.year - part.year))[0]
        if (!whole || Math.abs(whole.year - part.year) > scale.years) return []
        const common = [...part.numbers.keys()].filter((code) => whole.numbers.has(code))
        const total = ({ numbers }: Series) => common.reduce((sum, code) => sum + (numbers.get(code) ?? 0), 0)
        const [some, all] = [total(part), total(whole)]
        if (some < scale.large || all === 0 || some <= all * scale.said) return []
        return [aboveWhole(part, whole, some, all)]
      }),
  )
}

const aboveWhole = (part: Compared, whole: Compared, some: number, all: number): WholeFinding => ({
  name: `whole:${part.made.source}:${part.measure}:${part.year}`,
  gravity: 'ask',
  source: part.made.source,
  measure: part.measure,
  year: part.year,
  text: {
    fr: `${part.measure} ${part.year} : ${Math.round(some)} en tout, plus que ${whole.measure} ${whole.year} (${Math.round(all)}, ${whole.made.source}), dont c’est une partie`,
    en: `${part.measure} ${part.year}: ${Math.round(some)} in all, more than ${whole.measure} ${whole.year} (${Math.round(all)}, ${whole.made.source}), of which it is a part`,
  },
})
