import { words } from '../lang.ts'

/** Words of the class that a reader notes as a workshop gives it. */
export const ownCorrectionWords = words(
  {
    title: 'Donner une classe en atelier',
    none: 'Choisir d’abord, sur la carte d’une méthode de l’atlas, une résidence ou d’autres zones : plusieurs à la fois avec Ctrl ou Maj.',
    chosen: (names: string, method: string, year: number) =>
      `Zones choisies sur la carte : ${names}. Méthode : ${method}, sur les chiffres de ${year}.`,
    class: 'Classe donnée',
    chooseClass: 'Choisir une classe',
    author: 'Fonction de qui la donne, jamais un nom',
    date: 'Jour de l’atelier',
    reason: 'Motif, en une phrase',
    give: (n: number) =>
      n > 1 ? `Donner cette classe à ces ${n} zones` : 'Donner cette classe à cette zone',
    beside: 'La classe calculée reste : les deux sont montrées, et la légende compte ce qui changerait.',
    file: 'classes données.csv',
  },
  {
    title: 'Give a class in a workshop',
    none: 'First choose, on the map of a method of the atlas, a residence or other zones: several at a time with Ctrl or Shift.',
    chosen: (names, method, year) =>
      `Zones chosen on the map: ${names}. Method: ${method}, on the figures of ${year}.`,
    class: 'Class given',
    chooseClass: 'Choose a class',
    author: 'Function of who gives it, never a name',
    date: 'Day of the workshop',
    reason: 'Reason, in one sentence',
    give: (n) => (n > 1 ? `Give this class to these ${n} zones` : 'Give this class to this zone'),
    beside: 'The computed class stays: both are shown, and the legend counts what would change.',
    file: 'given classes.csv',
  },
)
