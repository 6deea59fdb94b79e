import { words } from '../lang.ts'

export const openingWords = words(
  { absent: 'Le programme de la page n’est pas arrivé.', reload: 'Recharger la page' },
  { absent: 'The page’s program has not arrived.', reload: 'Reload the page' },
)
