import type { Series } from './figures.ts'
import type { SanityFinding } from './finding.ts'
import { levelName, type Names } from './names.ts'
import type { Thresholds } from './thresholds.ts'

/** A series, and the source and level whose figures it is made of: IRIS that are summed stay those of their source. */
export interface Compared extends Series {
  readonly made: { readonly level: Series['level']; readonly source: string }
  readonly isFlow: boolean
  readonly isPercent: boolean
}

export interface ScaleFinding extends SanityFinding {
  /** of the series that are left out; null where the two are only said to differ */
  readonly about: Pick<Series, 'source' | 'level' | 'measure' | 'year'> | null
  /** other measures of that source, level and year that are left out with it */
  readonly parts: readonly string[]
}

/** Flows of a small territory vary by so much. */
const FLOW = 3

/**
 * Series of one measure, by several sources or in several years, that differ by a factor that no place knows. Those
 * that most others agree with stand; where none does, nothing tells which is wrong, and all are asked about.
 */
export function scaleFindings(series: readonly Compared[], limits: Thresholds, names: Names): ScaleFinding[] {
  const groups = new Map<string, Compared[]>()
  for (const one of series) {
    const key = `${one.level}|${one.measure}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].flatMap((group) => groupFindings(group, limits, names))
}

function groupFindings(group: readonly Compared[], { scale }: Thresholds, names: Names): ScaleFinding[] {
  const pairs = group.flatMap((one, i) =>
    group.slice(i + 1).flatMap((other) => {
      const ratio = ratioOf(one, other, scale)
      return ratio === null ? [] : [{ one, other, ratio }]
    }),
  )
  const isFar = ({ one, ratio }: (typeof pairs)[number]) =>
    ratio >= (one.isFlow ? scale.refused * FLOW : scale.refused)
  const far = pairs.filter(isFar)
  if (far.length === 0)
    return pairs
      .filter(({ one, other, ratio }) => one.source !== other.source && !one.isFlow && ratio >= scale.said)
      .map((pair) => said(pair, names))
  const agree = clusters(
    group,
    pairs.filter((pair) => !isFar(pair)),
  )
  const [largest, second] = [...agree].sort((a, b) => b.length - a.length)
  const standing = new Set((largest?.length ?? 0) > (second?.length ?? 0) ? largest : [])
  return far
    .flatMap(({ one, other, ratio }) =>
      [one, other]
        .filter((each) => !standing.has(each))
        .map((each) => asked(each, each === one ? other : one, ratio, names)),
    )
    .filter((finding, i, all) => all.findIndex(({ name }) => name === finding.name) === i)
}

/** How many times the greater total, over the zones that both have; null where they cannot be compared. */
export function ratioOf(one: Compared, other: Compared, scale: Thresholds['scale']): number | null {
  if (Math.abs(one.year - other.year) > scale.years) return null
  const common = [...one.numbers.keys()].filter((code) => other.numbers.has(code))
  if (common.length < scale.zones) return null
  const total = ({ numbers }: Series) => common.reduce((sum, code) => sum + (numbers.get(code) ?? 0), 0)
  const [low, high] = [total(one), total(other)].sort((a, b) => a - b) as [number, number]
  const large = one.isPercent ? common.length : one.isFlow ? scale.large * FLOW : scale.large
  return low > 0 && high >= large ? high / low : null
}

function clusters(
  group: readonly Compared[],
  agreeing: readonly { readonly one: Compared; readonly other: Compared }[],
): Compared[][] {
  const of = new Map(group.map((series) => [series, [series]]))
  for (const { one, other } of agreeing) {
    const [a, b] = [of.get(one) ?? [], of.get(other) ?? []]
    if (a === b) continue
    const both = [...a, ...b]
    for (const series of both) of.set(series, both)
  }
  return [...new Set(of.values())]
}

const digits = (ratio: number) => (ratio < 10 ? ratio.toFixed(1) : `${Math.round(ratio)}`)

function asked(series: Compared, other: Compared, ratio: number, names: Names): ScaleFinding {
  const { made, measure, year } = series
  const [label, level, against] = [
    names.measure(measure),
    levelName(made.level),
    names.source(other.made.source),
  ]
  return {
    name: `scale:${made.source}:${measure}:${year}`,
    gravity: 'ask',
    source: made.source,
    about: { source: made.source, level: made.level, measure, year },
    parts: [],
    text: {
      fr: `${label.fr}, ${year} (${level.fr}) : ${digits(ratio).replace('.', ',')} fois plus ou moins que selon ${against.fr}, ${other.year}, pour les mêmes zones ; unité ou séparateur de milliers à vérifier`,
      en: `${label.en}, ${year} (${level.en}): ${digits(ratio)} times more or less than by ${against.en}, ${other.year}, for the same zones; check the unit or the thousands separator`,
    },
  }
}

function said(
  { one, other, ratio }: { one: Compared; other: Compared; ratio: number },
  names: Names,
): ScaleFinding {
  const { made, measure, year } = one
  const [label, against] = [names.measure(measure), names.source(other.made.source)]
  const percent = digits(ratio).replace('.', ',')
  return {
    name: `totals:${made.source}:${measure}:${year}:${other.made.source}`,
    gravity: 'report',
    source: made.source,
    about: null,
    parts: [],
    text: {
      fr: `${label.fr}, ${year} : un total ${percent} fois plus ou moins grand que selon ${against.fr}, ${other.year}, pour les mêmes zones`,
      en: `${label.en}, ${year}: a total ${digits(ratio)} times more or less than by ${against.en}, ${other.year}, for the same zones`,
    },
  }
}
