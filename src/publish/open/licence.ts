import type { Credit } from '../../indicators/territory.ts'
import { creditsOf, type TerritorySource } from '../territory-source.ts'

const LICENCE_OUVERTE = {
  name: 'etalab-2.0',
  title: 'Licence Ouverte 2.0',
  path: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
}

/** The licence of what several sources gave: the one that all of them state; none where one of them states none. */
export function licences(credits: readonly Credit[]): (typeof LICENCE_OUVERTE)[] {
  const isOpen = credits.length > 0 && credits.every(({ licence }) => licence === LICENCE_OUVERTE.title)
  return isOpen ? [LICENCE_OUVERTE] : []
}

/** Every source of the territory, each once: contours, then measures. */
export const allCredits = (source: TerritorySource): Credit[] =>
  distinct([source.meta.geometry, ...counted(source)])

/**
 * The sources of what a file of the folder holds: contours and places, counts, or both; none for what says how the
 * folder was made.
 */
export function creditsOfFile(path: string, source: TerritorySource): Credit[] {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\..*$/, '')
  if (['report', 'secrecy', 'checksums'].includes(name)) return []
  if (/\.(geojson|topojson)$/.test(path) || ['zones', 'points', 'qpv-iris'].includes(name))
    return [source.meta.geometry]
  if (['cells', 'values', 'point-cells', 'point-values', 'measures'].includes(name))
    return distinct(counted(source))
  return allCredits(source)
}

const counted = (source: TerritorySource): Credit[] =>
  Object.keys(source.credits).flatMap((measure) => creditsOf(source, measure))

const distinct = (credits: readonly Credit[]): Credit[] => [
  ...new Map(credits.map((credit) => [JSON.stringify(credit), credit])).values(),
]
