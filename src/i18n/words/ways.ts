import type { PointLevel } from '../../territory/level.ts'
import { type Lang, words } from '../lang.ts'
import { counted } from './finding.ts'

/** A point, as one goes to it on the map. */
const PLACES: Record<Lang, Readonly<Record<PointLevel, string>>> = {
  fr: { residence: 'la résidence', condominium: 'la copropriété', address: 'l’adresse' },
  en: { residence: 'the residence', condominium: 'the condominium', address: 'the address' },
}

/** Ways to a place of the map and to its scales, where the scale follows the zoom. */
export const wayWords = words(
  {
    goTo: (level: PointLevel) => `Aller à ${PLACES.fr[level]}`,
    samePlace: (level: PointLevel, n: number) => `${counted('fr', String(n), level, true)} à ce même endroit`,
    scales: 'Échelles que suit le zoom',
    scaleNow: (level: string) => `Échelle\u00a0: ${level}`,
    foundBy: (level: string) => `${level}\u00a0: `,
  },
  {
    goTo: (level) => `Go to ${PLACES.en[level]}`,
    samePlace: (level, n) => `${counted('en', String(n), level, true)} at this same place`,
    scales: 'Scales that the zoom goes through',
    scaleNow: (level) => `Scale: ${level}`,
    foundBy: (level) => `${level}: `,
  },
)
