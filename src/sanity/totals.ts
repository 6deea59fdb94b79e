import { FINEST_TILES, MEMBER_LEVEL } from '../territory/level.ts'
import type { Series } from './figures.ts'
import type { SanityFinding } from './finding.ts'
import type { Names } from './names.ts'
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
export function wholeFindings(
  series: readonly Compared[],
  { wholes, scale }: Thresholds,
  names: Names,
): WholeFinding[] {
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
        return [aboveWhole(part, whole, some, all, names)]
      }),
  )
}

function aboveWhole(part: Compared, whole: Compared, some: number, all: number, names: Names): WholeFinding {
  const [label, of, source] = [
    names.measure(part.measure),
    names.measure(whole.measure),
    names.source(whole.made.source),
  ]
  return {
    name: `whole:${part.made.source}:${part.measure}:${part.year}`,
    gravity: 'ask',
    source: part.made.source,
    measure: part.measure,
    year: part.year,
    text: {
      fr: `${label.fr}, ${part.year} : ${Math.round(some)} en tout, plus que « ${of.fr} », ${whole.year} (${Math.round(all)}, ${source.fr}), dont c’est une partie`,
      en: `${label.en}, ${part.year}: ${Math.round(some)} in all, more than "${of.en}", ${whole.year} (${Math.round(all)}, ${source.en}), of which it is a part`,
    },
  }
}
