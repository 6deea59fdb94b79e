import { words } from '../lang.ts'

/** Words of a link to an indicator that its sender has worked out of files of their own. */
export const linkedWords = words(
  {
    shows: (label: string, files: string) =>
      `Ce lien montre ${label}, calculé d’après ${files === '' ? 'des chiffres publiés' : files}.`,
    open: (missing: string) =>
      `Il reste à ouvrir ${missing === '' ? 'un fichier' : missing} par «\u00a0Ouvrir mes fichiers\u00a0», puis à refaire le calcul, d’une pression ici. L’atlas montre autre chose en attendant.`,
    noColumn: (files: string) =>
      `${files === '' ? 'Les chiffres publiés n’ont' : `Ce qui est lu ici de ${files} n’a`} pas les colonnes du calcul\u00a0: l’indicateur est à refaire par «\u00a0Calculer un indicateur\u00a0».`,
    make: 'Refaire le calcul',
  },
  {
    shows: (label, files) =>
      `This link shows ${label}, worked out of ${files === '' ? 'published figures' : files}.`,
    open: (missing) =>
      `What is left is to open ${missing === '' ? 'a file' : missing} with “Open my files”, then to make the calculation again, by one press here. The atlas shows something else meanwhile.`,
    noColumn: (files) =>
      `${files === '' ? 'The published figures do not have' : `What is read here of ${files} does not have`} the columns of the calculation: make the indicator again with “Work out an indicator”.`,
    make: 'Make the calculation again',
  },
)
