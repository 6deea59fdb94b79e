import * as v from 'valibot'
import { csvNumber, csvText, readCsv } from '../../declared/declared-csv.ts'
import type { DeclaredFiles } from '../../declared/declared-files.ts'

export const COORDINATES = 'communes-coordonnees.csv'

const columns = {
  code_insee: csvText,
  nom: csvText,
  epci: csvText,
  lon: csvNumber,
  lat: csvNumber,
  superficie_km2: v.pipe(csvNumber, v.gtValue(0, 'is not a positive area')),
}

/** Centre (WGS84 degrees) and area (km²) of each commune that is known. */
export const readCoordinates = (files: DeclaredFiles) =>
  readCsv(files, COORDINATES, columns).map(({ value }) => value)
