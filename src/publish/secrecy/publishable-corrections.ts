import type { CellRow } from '../../db/tables.ts'
import type { Correction } from '../../indicators/correction.ts'
import type { Territory } from '../../indicators/territory.ts'
import type { Method } from '../../methods/method.ts'

/**
 * The corrections that may be published: a class given to a zone of which the method reads a secret figure would say
 * something of it. How many are withheld is a note, which names none.
 */
export function publishableCorrections(
  { corrections, notes }: Pick<Territory, 'corrections' | 'notes'>,
  cells: readonly CellRow[],
  methods: readonly Method[],
): Pick<Territory, 'corrections' | 'notes'> {
  if (!corrections) return { notes }
  const criteriaOf = new Map(methods.map(({ id, criteria }) => [id, criteria]))
  const secret = new Map<string, number[]>()
  for (const { level, code, measure, year, state } of cells) {
    if (state !== 'suppressed') continue
    const key = `${level} ${code} ${measure}`
    secret.set(key, [...(secret.get(key) ?? []), year])
  }
  const isSecret = ({ method, level, code, year }: Correction) =>
    (criteriaOf.get(method) ?? []).some(({ numerator, denominator, year: read }) =>
      [numerator, denominator].some((measure) =>
        (secret.get(`${level} ${code} ${measure}`) ?? []).some((one) => read === 'latest' || one === year),
      ),
    )
  const kept = corrections.filter((one) => !isSecret(one))
  const withheld = corrections.length - kept.length
  return {
    ...(kept.length > 0 && { corrections: kept }),
    notes: withheld === 0 ? notes : [...notes, note(withheld)],
  }
}

const note = (n: number) => ({
  fr: `Classes données en atelier non publiées, la zone étant sous secret statistique : ${n}.`,
  en: `Classes given by workshops that are not published, the zone being under statistical secrecy: ${n}.`,
})
