import { words } from '../lang.ts'

export const openingWords = words(
  {
    absent: 'Le programme de la page n’est pas arrivé.',
    broken: 'La page s’est interrompue : une erreur de son programme.',
    reload: 'Recharger la page',
  },
  {
    absent: 'The page’s program has not arrived.',
    broken: 'The page stopped: an error of its program.',
    reload: 'Reload the page',
  },
)
