import { words } from '../lang.ts'

/** What a figure says of the landmarks that it draws. */
export const landmarkWords = words(
  {
    neighbours: 'communes voisines (limites grises)',
    rivers: 'rivières (bleu)',
    roads: 'routes principales (brun)',
    townHalls: 'mairies (points noirs)',
  },
  {
    neighbours: 'neighbouring communes (grey borders)',
    rivers: 'rivers (blue)',
    roads: 'main roads (brown)',
    townHalls: 'town halls (black dots)',
  },
)
