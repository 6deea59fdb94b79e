import { words } from '../lang.ts'

/** What is found between two maps, fetched with the first comparison. */
export const comparedFindingWords = words(
  {
    sameMap: 'Les deux cartes sont la même : choisir pour la carte B un autre indicateur ou une autre année',
    medians: (zones: string, a: string, b: string) => `Médiane des ${zones}\u00a0: ${a} → ${b}`,
    medianDifference: (value: string) => `Écart médian\u00a0: ${value}`,
    /** @param up counted: "14 communes" */
    ups: (up: string, down: string, same: string) =>
      `${up} en hausse, ${down} en baisse${same === '0' ? '' : `, ${same} sans changement`}`,
    overs: (over: string, under: string) => `${over} où B dépasse A, ${under} où B est sous A`,
    mostUp: (name: string, value: string) => `plus forte hausse\u00a0: ${name}, ${value}`,
    mostDown: (name: string, value: string) => `plus forte baisse\u00a0: ${name}, ${value}`,
    mostOver: (name: string, value: string) => `le plus au\u2011dessus\u00a0: ${name}, ${value}`,
    mostUnder: (name: string, value: string) => `le plus au\u2011dessous\u00a0: ${name}, ${value}`,
    tied: (name: string, others: string, several: boolean) =>
      `${name} et ${others} autre${several ? 's' : ''} ex\u00a0æquo`,
    classWays: (up: string, down: string) => `${up} vers une classe plus haute, ${down} vers une plus basse`,
    classOnce: (zones: string, several: boolean) =>
      `${zones} n’${several ? 'ont' : 'a'} de classe que sur l’une des deux cartes`,
  },
  {
    sameMap: 'Both maps are the same: choose another indicator or another year for map B',
    medians: (zones, a, b) => `Median of the ${zones}: ${a} → ${b}`,
    medianDifference: (value) => `Median difference: ${value}`,
    ups: (up, down, same) => `${up} up, ${down} down${same === '0' ? '' : `, ${same} unchanged`}`,
    overs: (over, under) => `${over} where B is over A, ${under} where B is under A`,
    mostUp: (name, value) => `greatest rise: ${name}, ${value}`,
    mostDown: (name, value) => `greatest fall: ${name}, ${value}`,
    mostOver: (name, value) => `most over: ${name}, ${value}`,
    mostUnder: (name, value) => `most under: ${name}, ${value}`,
    tied: (name, others, several) => `${name} and ${others} other${several ? 's' : ''} tied`,
    classWays: (up, down) => `${up} to a higher class, ${down} to a lower one`,
    classOnce: (zones, several) =>
      `${zones} ${several ? 'have' : 'has'} a class on one of the two maps alone`,
  },
)
