import type { Catalogue } from '../../atlas/catalogue.ts'
import type { TerritorySource } from '../territory-source.ts'

/** Corrections of a method, a class or a zone that there is not, and those given twice, in words. */
export function correctionProblems(
  { meta, zones }: Pick<TerritorySource, 'meta' | 'zones'>,
  { methods }: Pick<Catalogue, 'methods'>,
): string[] {
  const known = new Set(zones.map(({ level, code }) => `${level} ${code}`))
  const seen = new Set<string>()
  return (meta.corrections ?? []).flatMap((one) => {
    const name = `correction ${one.method} ${one.level} ${one.code} ${one.year}`
    const classes = methods.find(({ id }) => id === one.method)?.classes
    const faults = [
      ...(classes ? [] : ['unknown method']),
      ...(classes?.every(({ id }) => id !== one.class) ? [`unknown class "${one.class}"`] : []),
      ...(known.has(`${one.level} ${one.code}`) ? [] : ['no such zone']),
      ...(seen.has(name) ? ['given twice'] : []),
    ]
    seen.add(name)
    return faults.map((fault) => `${name}: ${fault}`)
  })
}
