import { words } from '../lang.ts'

export const mapWords = words(
  {
    label: (title: string, subtitle: string) =>
      `Carte\u00a0: ${title}, ${subtitle}. Flèches pour aller de zone en zone, Entrée pour choisir, + et − pour changer d’échelle. Les mêmes valeurs sont dans le tableau.`,
    twoFingers: 'Deux doigts, ou les boutons + et −, déplacent la carte',
  },
  {
    label: (title, subtitle) =>
      `Map: ${title}, ${subtitle}. Arrow keys to go from zone to zone, Enter to select, + and − to zoom. The table holds the same values.`,
    twoFingers: 'Two fingers, or the + and − buttons, move the map',
  },
)
