import { words } from '../lang.ts'

export const openingWords = words(
  {
    absent: 'Le programme de la page n’est pas arrivé.',
    late: 'Le programme de la page se fait attendre. Ce qui est montré reste lisible ; les commandes viendront avec lui.',
    broken: 'La page s’est interrompue : une erreur de son programme.',
    reload: 'Recharger la page',
    sandbox:
      'Le site qui montre cette page dans un cadre isolé (sandbox) lui refuse ses propres fichiers : son auteur peut ajouter « allow-same-origin ». L’atlas s’ouvre à part :',
    file: 'Cette page est ouverte depuis un disque : elle a besoin d’un hébergeur. Sur cet ordinateur, la commande « npm start » en tient lieu.',
  },
  {
    absent: 'The page’s program has not arrived.',
    late: 'The page’s program is slow to arrive. What is shown can be read; the controls come with it.',
    broken: 'The page stopped: an error of its program.',
    reload: 'Reload the page',
    sandbox:
      'The site that shows this page in an isolated frame (sandbox) refuses it its own files: its author may add "allow-same-origin". The atlas opens apart:',
    file: 'This page is opened from a disk: it needs a host. On this computer, the command "npm start" is one.',
  },
)
