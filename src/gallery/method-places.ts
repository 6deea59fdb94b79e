import type { Catalogue } from '../atlas/catalogue.ts'
import { levelsOf } from '../atlas/levels-of.ts'
import type { Lang } from '../i18n/lang.ts'
import type { Territory } from '../indicators/territory.ts'

/** A territory in which a method is read, with the link that shows it there. */
export interface MethodPlace {
  readonly name: string
  /** query, without "?" */
  readonly link: string
}

/** Those of some territories in which a method is read, each at its finest level. */
export function methodPlaces(
  { indicators }: Pick<Catalogue, 'indicators'>,
  territories: readonly Territory[],
  method: string,
  lang: Lang,
): MethodPlace[] {
  const indicator = indicators.find(({ formula }) => formula.kind === 'method' && formula.method === method)
  return territories.flatMap((territory) => {
    const level = indicator && levelsOf(territory, indicator.id).at(-1)
    return level && indicator
      ? [{ name: territory.name[lang], link: `t=${territory.id}&i=${indicator.id}&l=${level}` }]
      : []
  })
}
