import type { MapLevel } from '../../territory/level.ts'
import { words } from '../lang.ts'
import { counted } from './finding.ts'

export const mapWords = words(
  {
    label: (title: string, subtitle: string) =>
      `Carte\u00a0: ${title}, ${subtitle}. Flèches pour aller de zone en zone, Entrée pour choisir, Échap pour en sortir, + et − pour changer d’échelle. Les mêmes valeurs sont dans le tableau.`,
    walk: 'Parcourir la carte zone par zone, avec les flèches',
    /** @param weight what they weigh in all, which the map writes in their ring; null where it writes how many they are */
    cluster: (n: string, level: MapLevel, weight: string | null, shares: readonly string[]) =>
      `${weight ? `${weight} dans ` : ''}${counted('fr', n, level, true)}\u00a0: ${shares.join(', ')}`,
    clusterPart: (label: string, share: string) => `${label} ${share}`,
    twoFingers: 'Deux doigts déplacent la carte\u00a0; les boutons +\u00a0et\u00a0− en changent l’échelle',
    wheel: 'Ctrl ou ⌘ avec la molette\u00a0: changer l’échelle de la carte',
  },
  {
    label: (title, subtitle) =>
      `Map: ${title}, ${subtitle}. Arrow keys to go from zone to zone, Enter to select, Escape to leave it, + and − to zoom. The table holds the same values.`,
    walk: 'Go through the map zone by zone, with the arrow keys',
    cluster: (n, level, weight, shares) =>
      `${weight ? `${weight} in ` : ''}${counted('en', n, level, true)}: ${shares.join(', ')}`,
    clusterPart: (label, share) => `${label} ${share}`,
    twoFingers: 'Two fingers move the map; the +\u00a0and\u00a0− buttons zoom it',
    wheel: 'Ctrl or ⌘ with the wheel: zoom the map',
  },
)
