import { words } from '../lang.ts'

/** What went from which class to which between two years. */
export const historyWords = words(
  {
    title: 'D’une année à l’autre',
    from: 'Année de départ',
    note: (counted: string, from: number, to: number) =>
      `${counted} de ${to}, selon la classe de leur zone en ${from} (lignes) et en ${to} (colonnes). Ce qui n’est pas connu a sa propre ligne et sa propre colonne.`,
    zones: (n: number) => (n > 1 ? `${n} zones` : `${n} zone`),
    onMap: (from: number) => `Voir sur la carte ce qui a changé depuis ${from}`,
  },
  {
    title: 'From one year to another',
    from: 'Earlier year',
    note: (counted, from, to) =>
      `${counted} of ${to}, by the class of their zone in ${from} (rows) and in ${to} (columns). What is not known has a row and a column of its own.`,
    zones: (n) => (n === 1 ? '1 zone' : `${n} zones`),
    onMap: (from) => `See on the map what has changed since ${from}`,
  },
)
