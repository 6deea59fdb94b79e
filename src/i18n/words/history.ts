import type { MapLevel } from '../../territory/level.ts'
import { words } from '../lang.ts'
import { zoneOf } from './finding.ts'

/** What went from which class to which between two years. */
export const historyWords = words(
  {
    title: 'D’une année à l’autre',
    from: 'Année de départ',
    note: (counted: string, level: MapLevel, from: number, to: number) =>
      `${counted} de ${to}, selon la classe de leur ${zoneOf('fr', level)} en ${from} (lignes) et en ${to} (colonnes). Ce qui n’est pas connu a sa propre ligne et sa propre colonne.`,
    onMap: (from: number) => `Voir sur la carte ce qui a changé depuis ${from}`,
  },
  {
    title: 'From one year to another',
    from: 'Earlier year',
    note: (counted, level, from, to) =>
      `${counted} of ${to}, by the class of their ${zoneOf('en', level)} in ${from} (rows) and in ${to} (columns). What is not known has a row and a column of its own.`,
    onMap: (from) => `See on the map what has changed since ${from}`,
  },
)
