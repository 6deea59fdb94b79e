import { words } from '../lang.ts'

/** Words of a link to an indicator that its sender has worked out of files of their own. */
export const linkedWords = words(
  {
    shows: (label: string, files: string) =>
      `Ce lien montre ${label}, calculé d’après ${files === '' ? 'des chiffres publiés' : files}.`,
    open: (missing: string) =>
      `Il reste à ouvrir ${missing === '' ? 'un fichier' : missing} par «\u00a0Ouvrir mes fichiers\u00a0», puis à refaire le calcul, d’une pression ici. L’atlas montre autre chose en attendant.`,
    noColumn: (files: string) =>
      `Les colonnes du calcul ne sont pas dans ${files === '' ? 'ce qui est publié' : files} tel qu’ouvert ici\u00a0: l’indicateur est à refaire par «\u00a0Calculer un indicateur\u00a0».`,
    make: 'Refaire le calcul',
  },
  {
    shows: (label, files) =>
      `This link shows ${label}, worked out of ${files === '' ? 'published figures' : files}.`,
    open: (missing) =>
      `What is left is to open ${missing === '' ? 'a file' : missing} with “Open my files”, then to make the calculation again, by one press here. The atlas shows something else meanwhile.`,
    noColumn: (files) =>
      `The columns of the calculation are not in ${files === '' ? 'what is published' : files} as it is open here: make the indicator again with “Work out an indicator”.`,
    make: 'Make the calculation again',
  },
)
