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

/** Figures that a finding is about: those of every zone, or of one. */
export interface WrongFigures {
  readonly source: string
  readonly measure: string
  readonly year: number
  readonly code: string | null
}

export interface WholeFinding extends SanityFinding {
  readonly about: readonly WrongFigures[]
}

/** Parts that are far above their whole: totals, whoever counts the two, and zones of one source that counts both. */
export function wholeFindings(
  series: readonly Compared[],
  { wholes, likely_wholes, scale }: Thresholds,
  names: Names,
): WholeFinding[] {
  const pairs = [
    ...wholes.map(([part, whole]) => ({ part, whole, gravity: 'ask' as const })),
    ...likely_wholes.map(([part, whole]) => ({ part, whole, gravity: 'report' as const })),
  ]
  const found = pairs.flatMap(({ part: partName, whole: wholeName, gravity }) =>
    series
      .filter(({ measure }) => measure === partName)
      .flatMap((part): WholeFinding[] => {
        const whole = series
          .filter(({ measure, level }) => measure === wholeName && level === part.level)
          .sort((a, b) => nearness(a, part) - nearness(b, part))[0]
        if (!whole || Math.abs(whole.year - part.year) > scale.years) return []
        const common = [...part.numbers.keys()].filter((code) => whole.numbers.has(code))
        const total = ({ numbers }: Series) => common.reduce((sum, code) => sum + (numbers.get(code) ?? 0), 0)
        const [some, all] = [total(part), total(whole)]
        if (some >= scale.large && all > 0 && some > all * scale.said)
          return [aboveWhole({ part, whole, gravity, code: null, some, all }, names)]
        if (whole.made.source !== part.made.source) return elsewhereAbove(part, whole, common, scale, names)
        if (part.made.level !== part.level) return []
        return common.flatMap((code): WholeFinding[] => {
          const [one, of] = [part.numbers.get(code) ?? 0, whole.numbers.get(code) ?? 0]
          return one >= scale.part && one > of * scale.said
            ? [aboveWhole({ part, whole, gravity, code, some: one, all: of }, names)]
            : []
        })
      }),
  )
  // a total of communes that is that of their IRIS is said once
  return [...new Map(found.map((one) => [one.name + one.text.fr, one])).values()]
}

/** Zones where a part is above the whole that another source counts: its rows may bear the codes of other zones. Said once. */
function elsewhereAbove(
  part: Compared,
  whole: Compared,
  common: readonly string[],
  { said, part: least, shifted }: Thresholds['scale'],
  names: Names,
): WholeFinding[] {
  const above = common.flatMap((code) => {
    const [one, of] = [part.numbers.get(code) ?? 0, whole.numbers.get(code) ?? 0]
    return one >= least && one > of * said ? [`${code} (${Math.round(one)}, ${Math.round(of)})`] : []
  })
  if (above.length < shifted.zones || above.length < common.length * shifted.share) return []
  const [label, of, by] = [
    names.measure(part.measure),
    names.measure(whole.measure),
    names.source(whole.made.source),
  ]
  const list = above.slice(0, FEW).join(', ') + (above.length > FEW ? '…' : '')
  const { source } = part.made
  return [
    {
      name: ['zones', source, part.measure, part.year].join(':'),
      gravity: 'report',
      source,
      about: [],
      text: {
        fr: `${label.fr}, ${part.year} : dans ${above.length} zones sur ${common.length}, plus que « ${of.fr} », ${whole.year} (${by.fr}) ; codes ou colonnes décalés ? ${list}`,
        en: `${label.en}, ${part.year}: in ${above.length} of ${common.length} zones, more than "${of.en}", ${whole.year} (${by.en}); codes or columns shifted? ${list}`,
      },
    },
  ]
}
const FEW = 12

/** Years apart; of two series as near, that of the same source. */
const nearness = (one: Compared, part: Compared): number =>
  Math.abs(one.year - part.year) + (one.made.source === part.made.source ? 0 : 0.5)

interface Above {
  readonly part: Compared
  readonly whole: Compared
  readonly gravity: SanityFinding['gravity']
  readonly code: string | null
  readonly some: number
  readonly all: number
}

/** Where one source counts both, nobody can tell which is wrong: the finding is about the two. */
function aboveWhole({ part, whole, gravity, code, some, all }: Above, names: Names): WholeFinding {
  const [label, of, by] = [
    names.measure(part.measure),
    names.measure(whole.measure),
    names.source(whole.made.source),
  ]
  const { source } = part.made
  const about = whole.made.source === source ? [part, whole] : [part]
  const [fr, en] = code === null ? ['en tout', 'in all'] : [`à ${code}`, `in ${code}`]
  return {
    name: ['whole', source, part.measure, part.year, ...(code === null ? [] : [code])].join(':'),
    gravity,
    source,
    about: about.map(({ measure, year }) => ({ source, measure, year, code })),
    text: {
      fr: `${label.fr}, ${part.year} : ${Math.round(some)} ${fr}, plus que « ${of.fr} », ${whole.year} (${Math.round(all)}, ${by.fr}), au plus autant en principe`,
      en: `${label.en}, ${part.year}: ${Math.round(some)} ${en}, more than "${of.en}", ${whole.year} (${Math.round(all)}, ${by.en}), which should be as many at least`,
    },
  }
}
