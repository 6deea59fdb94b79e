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
    bounds: 'Un seuil qui suit du territoire est celui de chaque année.',
    asOnMap: (from: number, to: number) => `La carte montre ce qui a changé de ${from} à ${to}.`,
    onMap: (from: number) => `Voir sur la carte ce qui a changé depuis ${from}`,
  },
  {
    title: 'From one year to another',
    from: 'Earlier year',
    note: (counted, level, from, to) =>
      `${counted} of ${to}, by the class of their ${zoneOf('en', level)} in ${from} (rows) and in ${to} (columns). What is not known has a row and a column of its own.`,
    bounds: 'A threshold that follows from the territory is that of each year.',
    asOnMap: (from, to) => `The map shows what changed from ${from} to ${to}.`,
    onMap: (from) => `See on the map what has changed since ${from}`,
  },
)
