import type { YearlyResult } from '../sources/results.ts'
import type { Period } from '../targets/progress.ts'
import type { SanityFinding } from './finding.ts'
import type { Names } from './names.ts'

type Result = Pick<YearlyResult, 'measure' | 'year'> & { readonly declaration: { readonly id: string } }

/** Results of years that are none of the plan's: they are published, and no progress counts them. */
export function periodFindings(
  { start, end }: Period,
  results: readonly Result[],
  names: Names,
): SanityFinding[] {
  const years = new Map<string, { readonly result: Result; readonly side: Side; readonly of: Set<number> }>()
  for (const result of results) {
    const side = result.year < start ? 'before' : result.year > end ? 'after' : null
    if (side === null) continue
    const key = `${side}|${result.declaration.id}|${result.measure}`
    const known = years.get(key) ?? { result, side, of: new Set<number>() }
    years.set(key, known)
    known.of.add(result.year)
  }
  return [...years.values()].map(({ result: { measure, declaration }, side, of }) => {
    const label = names.measure(measure)
    const listed = [...of].sort((a, b) => a - b).join(', ')
    return {
      name: `period:${declaration.id}:${measure}:${side}`,
      gravity: 'report',
      source: declaration.id,
      text: {
        fr: `${label.fr}, ${listed} : ${SIDE.fr[side]} (${start}-${end}), compté dans aucun avancement`,
        en: `${label.en}, ${listed}: ${SIDE.en[side]} (${start}-${end}), counted in no progress`,
      },
    }
  })
}

type Side = 'before' | 'after'
const SIDE = {
  fr: { before: 'avant le début du plan', after: 'après la fin du plan' },
  en: { before: 'before the start of the plan', after: 'after the end of the plan' },
} as const

/** A cell of an objective, whoever gives it. */
interface ObjectiveCell {
  readonly level: string
  readonly code: string
  readonly measure: string
}

/**
 * Objectives given both for groups and for some communes: a group is the sum of its communes as soon as one commune has
 * the measure, so that the figure of a group whose communes are not all given is shown nowhere but in print.
 * @param measures those that the source gives
 * @param groups the communes of each group
 */
export function coverageFindings(
  source: string,
  measures: ReadonlySet<string>,
  cells: readonly ObjectiveCell[],
  groups: ReadonlyMap<string, readonly string[]>,
  names: Names,
): SanityFinding[] {
  const communes = [...groups.values()].flat().length
  return [...measures].sort().flatMap((measure): SanityFinding[] => {
    const at = (level: string) =>
      new Set(
        cells.filter((cell) => cell.measure === measure && cell.level === level).map(({ code }) => code),
      )
    const [ofGroups, ofCommunes] = [at('group'), at('commune')]
    const unsummed = [...ofGroups].filter((code) => groups.get(code)?.some((one) => !ofCommunes.has(one)))
    if (ofCommunes.size === 0 || unsummed.length === 0) return []
    const label = names.measure(measure)
    return [
      {
        name: `partial:${source}:${measure}`,
        gravity: 'report',
        source,
        text: {
          fr: `${label.fr} : objectifs de ${ofGroups.size} groupes et de ${ofCommunes.size} communes sur ${communes} ; un groupe est la somme de ses communes, et ceux-ci n’ont pas de total, faute de toutes les leurs : ${unsummed.join(', ')}`,
          en: `${label.en}: objectives of ${ofGroups.size} groups and of ${ofCommunes.size} communes of ${communes}; a group is the sum of its communes, and these have no total, for want of all of theirs: ${unsummed.join(', ')}`,
        },
      },
    ]
  })
}
