import type { MapLevel } from '../../territory/level.ts'
import { words } from '../lang.ts'
import { counted } from './finding.ts'
import { LEVEL_WORDS } from './view.ts'

/** Another level: an indicator that forces it, and what became of the zones selected. */
export const levelChangeWords = words(
  {
    forced: (from: MapLevel, to: MapLevel) =>
      `Cet indicateur n’a pas de chiffre par ${LEVEL_WORDS.fr[from].one}\u00a0: la carte est maintenant par ${LEVEL_WORDS.fr[to].one}.`,
    holders: (names: string) => `La fiche passe à ce qui contient la zone choisie\u00a0: ${names}.`,
    held: (n: string, to: MapLevel, several: boolean, names: string) =>
      `La carte se centre sur ${counted('fr', n, to, several)}\u00a0: ${names}.`,
    lost: 'La zone choisie n’y a pas d’équivalent\u00a0: elle n’est plus choisie.',
  },
  {
    forced: (from, to) =>
      `This indicator has no figure by ${LEVEL_WORDS.en[from].one}: the map is now by ${LEVEL_WORDS.en[to].one}.`,
    holders: (names) => `The card goes to what holds the selected zone: ${names}.`,
    held: (n, to, several, names) => `The map is centred on ${counted('en', n, to, several)}: ${names}.`,
    lost: 'The selected zone has no counterpart there: it is no longer selected.',
  },
)
