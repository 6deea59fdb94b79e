import type { Credit, Territory } from '../../indicators/territory.ts'
import { boxRing } from '../../lib/box-ring.ts'
import { sha256 } from '../../lib/sha256.ts'
import type { Files } from '../folder/files.ts'
import type { TerritorySource } from '../territory-source.ts'
import { bytesOf, MEDIA } from './data-package.ts'
import { allCredits, creditsOfFile, licences } from './licence.ts'
import { noticeOf } from './notice.ts'

/**
 * dcat.jsonld: the same folder for a data portal to harvest, after DCAT-AP 3. Addresses are relative to the file, so
 * that the folder may stand anywhere. https://semiceu.github.io/DCAT-AP/releases/3.0.0/
 */
export function dcat(
  territory: Territory,
  files: Files,
  source: TerritorySource,
  bbox: readonly [number, number, number, number],
): object {
  const credits = allCredits(source)
  const wkt = `POLYGON((${boxRing(bbox)
    .map((position) => position.join(' '))
    .join(', ')}))`
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      prov: 'http://www.w3.org/ns/prov#',
      spdx: 'http://spdx.org/rdf/terms#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': './',
    '@type': 'dcat:Dataset',
    'dct:title': [
      { '@language': 'fr', '@value': `Atlas de l’habitat : ${territory.name.fr}` },
      { '@language': 'en', '@value': `Housing atlas: ${territory.name.en}` },
    ],
    'dct:description': [
      { '@language': 'fr', '@value': description(territory, 'fr') },
      { '@language': 'en', '@value': description(territory, 'en') },
    ],
    'dct:identifier': `atlas-habitat-${territory.id}`,
    'dct:language': { '@id': 'http://publications.europa.eu/resource/authority/language/FRA' },
    'dcat:theme': [
      { '@id': 'http://publications.europa.eu/resource/authority/data-theme/SOCI' },
      { '@id': 'http://publications.europa.eu/resource/authority/data-theme/REGI' },
    ],
    'dcat:keyword': [
      { '@language': 'fr', '@value': 'habitat' },
      { '@language': 'fr', '@value': 'logement' },
    ],
    'dct:accessRights': {
      '@id': `http://publications.europa.eu/resource/authority/access-right/${territory.restricted ? 'RESTRICTED' : 'PUBLIC'}`,
    },
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': territory.epci.name },
    'dct:spatial': {
      '@type': 'dct:Location',
      'dcat:bbox': { '@type': 'http://www.opengis.net/ont/geosparql#wktLiteral', '@value': wkt },
    },
    'prov:wasDerivedFrom': credits.map(({ producer, title, vintage, page }) => ({
      '@type': 'prov:Entity',
      ...(page && { '@id': page }),
      'dct:title': { '@language': 'fr', '@value': `${producer}, ${title.fr}, ${vintage}` },
    })),
    'dcat:distribution': Object.entries(files).map(([path, content]) =>
      distribution(path, content, creditsOfFile(path, source)),
    ),
  }
}

/** Authority table of file types of the EU, for the forms that it has. */
const FILE_TYPES: Readonly<Record<string, string>> = {
  csv: 'CSV',
  geojson: 'GEOJSON',
  json: 'JSON',
  parquet: 'PARQUET',
  topojson: 'JSON',
}

function distribution(path: string, content: string | Uint8Array, credits: readonly Credit[]): object {
  const extension = path.slice(path.lastIndexOf('.') + 1)
  const [licence] = licences(credits)
  const fileType = FILE_TYPES[extension]
  return {
    '@type': 'dcat:Distribution',
    '@id': path,
    'dct:title': path,
    'dcat:accessURL': { '@id': path },
    'dcat:downloadURL': { '@id': path },
    ...(fileType && {
      'dct:format': { '@id': `http://publications.europa.eu/resource/authority/file-type/${fileType}` },
    }),
    'dcat:mediaType': {
      '@id': `https://www.iana.org/assignments/media-types/${MEDIA[extension] ?? 'application/octet-stream'}`,
    },
    'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(bytesOf(content)) },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
      'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': sha256(content) },
    },
    ...(licence && { 'dct:license': { '@id': licence.path } }),
  }
}

function description(territory: Territory, lang: 'fr' | 'en'): string {
  const { name, epci, counts } = territory
  const zones = Object.entries(counts)
    .map(([level, count]) => `${count} ${level}`)
    .join(', ')
  const words = {
    fr: `Zones, contours et valeurs de l’atlas de l’habitat, ${name.fr} (SIREN ${epci.code}) : ${zones}.`,
    en: `Zones, contours and values of the housing atlas, ${name.en} (SIREN ${epci.code}): ${zones}.`,
  }
  const notice = noticeOf(territory, true)
  return notice ? `${words[lang]} ${notice[lang]}` : words[lang]
}
