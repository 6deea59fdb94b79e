import type { Mention } from '../../indicators/territory.ts'
import { mentionsOf, type TerritorySource } from '../territory-source.ts'

const LICENCE_OUVERTE = {
  name: 'etalab-2.0',
  title: 'Licence Ouverte 2.0',
  path: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
}

/** The licence of what several sources gave: the one that all of them state; none where one of them states none. */
export function licences(mentions: readonly Mention[]): (typeof LICENCE_OUVERTE)[] {
  const isOpen = mentions.length > 0 && mentions.every(({ licence }) => licence === LICENCE_OUVERTE.title)
  return isOpen ? [LICENCE_OUVERTE] : []
}

/** Every source of the territory, each once: contours, then measures. */
export const allMentions = (source: TerritorySource): Mention[] =>
  distinct([source.meta.geometry, ...counted(source)])

/**
 * The sources of what a file of the folder holds: contours and places, counts, or both; none for what says how the
 * folder was made.
 */
export function mentionsOfFile(path: string, source: TerritorySource): Mention[] {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\..*$/, '')
  if (['report', 'secrecy', 'checksums'].includes(name)) return []
  if (/\.(geojson|topojson)$/.test(path) || ['zones', 'qpv-iris'].includes(name))
    return [source.meta.geometry]
  if (['cells', 'values', 'measures'].includes(name)) return distinct(counted(source))
  return allMentions(source)
}

const counted = (source: TerritorySource): Mention[] =>
  Object.keys(source.mentions).flatMap((measure) => mentionsOf(source, measure))

const distinct = (mentions: readonly Mention[]): Mention[] => [
  ...new Map(mentions.map((mention) => [JSON.stringify(mention), mention])).values(),
]
