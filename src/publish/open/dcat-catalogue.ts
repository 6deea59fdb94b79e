import type { Site } from '../../atlas/site.ts'

/** What a dataset of dcat.jsonld says, with addresses from its own file. */
export interface DcatDataset {
  /** address of the folder that the file stands in, from the public address of the site; ends with "/" */
  readonly folder: string
  readonly territory: string
  readonly dataset: Readonly<Record<string, unknown>>
}

/** A JSON-LD value whose addresses are made absolute. */
function absolute(value: unknown, base: string): unknown {
  if (Array.isArray(value)) return value.map((item) => absolute(item, base))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '@id' && typeof inner === 'string' && !isTerm(inner)
        ? new URL(inner, base).href
        : absolute(inner, base),
    ]),
  )
}

/** A name of a vocabulary (`spdx:checksumAlgorithm_sha256`) or an address that is absolute already. */
const isTerm = (id: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(id)

/**
 * catalogue.jsonld: every dataset of the site for a portal to harvest, with absolute addresses, so that it can be read
 * without knowing where it was found. After DCAT-AP 3. https://semiceu.github.io/DCAT-AP/releases/3.0.0/
 * @param address public address of the site, which ends with "/"
 * @param modified date of the publication, YYYY-MM-DD
 * @returns null where the publisher has not declared where the site is
 */
export function dcatCatalogue(site: Site, datasets: readonly DcatDataset[], modified: string): object | null {
  const { address, name, contact } = site.publisher
  if (address === null) return null
  const agent = { '@type': 'foaf:Agent', 'foaf:name': name?.fr ?? site.title.fr }
  const [first] = datasets
  const date = { '@type': 'xsd:date', '@value': modified }
  return {
    '@context': { ...(first?.dataset['@context'] as object), vcard: 'http://www.w3.org/2006/vcard/ns#' },
    '@id': new URL('data/catalogue.jsonld#catalogue', address).href,
    '@type': 'dcat:Catalog',
    'dct:title': [
      { '@language': 'fr', '@value': site.title.fr },
      { '@language': 'en', '@value': site.title.en },
    ],
    'dct:description': [
      {
        '@language': 'fr',
        '@value': 'Données ouvertes de l’atlas : zones, contours, valeurs, mesures et leurs sources.',
      },
      {
        '@language': 'en',
        '@value': 'Open data of the atlas: zones, contours, values, measures and their sources.',
      },
    ],
    'dct:publisher': agent,
    'dct:modified': date,
    'foaf:homepage': { '@id': address, '@type': 'foaf:Document' },
    'dcat:dataset': datasets.map(({ folder, territory, dataset: { '@context': _, ...dataset } }) => ({
      ...(absolute(dataset, new URL(folder, address).href) as object),
      '@id': new URL(`data/catalogue.jsonld#${territory}`, address).href,
      ...(name && { 'dct:publisher': agent }),
      'dct:modified': date,
      'dcat:landingPage': { '@id': new URL(`?v=1&t=${territory}`, address).href, '@type': 'foaf:Document' },
      ...(contact && { 'dcat:contactPoint': contactPoint(contact, agent['foaf:name']) }),
    })),
  }
}

const contactPoint = (contact: string, name: string) => ({
  '@type': 'vcard:Kind',
  'vcard:fn': name,
  [contact.startsWith('mailto:') ? 'vcard:hasEmail' : 'vcard:hasURL']: { '@id': contact },
})
