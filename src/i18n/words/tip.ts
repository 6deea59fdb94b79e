import { words } from '../lang.ts'

/** Beside the pointer: what completes the value of a zone. */
export const tipWords = words(
  {
    inClass: (label: string) => `Classe\u00a0: ${label}`,
    criterion: (label: string, value: string, threshold: string) =>
      `${label}\u00a0: ${value} (seuil ${threshold})`,
    rank: (rank: string) => `Rang\u00a0: ${rank}`,
    openCard: 'Ouvrir la fiche',
    years: (first: number, last: number) => `${first}–${last}`,
  },
  {
    inClass: (label) => `Class: ${label}`,
    criterion: (label, value, threshold) => `${label}: ${value} (threshold ${threshold})`,
    rank: (rank) => `Rank: ${rank}`,
    openCard: 'Open the card',
    years: (first, last) => `${first}–${last}`,
  },
)
