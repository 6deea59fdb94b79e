import type { Lang, Text } from '../../i18n/lang.ts'
import type { ContourCredit } from '../../indicators/territory.ts'
import { CONTOUR_LEVELS, type ContourLevel } from '../../territory/level.ts'
import type { SourceContents } from '../read/read-sources.ts'
import { vintageOf } from '../read/vintage.ts'

type Layer = NonNullable<SourceContents['layers'][ContourLevel]>
type UsedLayer = Layer & { readonly level: ContourLevel }

/** How contours are called in the credit of all of them. */
const LAYER_WORDS = {
  fr: { commune: 'communes', iris: 'IRIS', qpv: 'QPV', work: 'périmètres de travail' },
  en: { commune: 'communes', iris: 'IRIS', qpv: 'QPV', work: 'perimeters of work' },
} as const

/** Names between commas, but for those within brackets. */
const LIST = /, (?![^(]*\))/

/** The contours of each level may come from a producer of their own: one credit names all the producers. */
export function geometryCredit({ layers }: Pick<SourceContents, 'layers'>): ContourCredit {
  const used = CONTOUR_LEVELS.flatMap((level) => {
    const layer = layers[level]
    return layer ? [creditOf({ level, ...layer })] : []
  })
  // a source may name several producers or licences: each is written once
  const each = (of: (layer: (typeof used)[number]) => string) =>
    [...new Set(used.flatMap((layer) => of(layer).split(LIST)))].filter((one) => one !== '').join(', ')
  const [first] = used
  return {
    source: first?.source ?? 'contours-officiels',
    producer: each(({ producer }) => producer),
    title: { fr: each(({ title }) => title.fr), en: each(({ title }) => title.en) },
    vintage: each(({ vintage }) => vintage),
    // that of some is not that of all
    licence: used.every(({ licence }) => licence !== null)
      ? each(({ licence }) => licence ?? '') || null
      : null,
    page: first?.page ?? null,
    ...(used.length > 1 && {
      levels: used.map(({ title, producer, vintage, licence }) => ({ title, producer, vintage, licence })),
    }),
  }
}

/** Supplied where the file of one level is said not to be official; a level of which nothing is said is as its source declares. */
export const contoursOf = ({ layers }: Pick<SourceContents, 'layers'>): 'official' | 'supplied' =>
  CONTOUR_LEVELS.every((level) => layers[level]?.use.provenance?.official ?? true) ? 'official' : 'supplied'

/** The credit of one layer: what its file is said to be, else what its source declares. */
function creditOf(layer: UsedLayer) {
  const { declaration, use } = layer
  const source = declaration.catalogue ?? 'contours-officiels'
  const { provenance: said } = use
  const title: Text = { fr: layerWords(layer, 'fr'), en: layerWords(layer, 'en') }
  if (said) return { ...said, source, title, page: null }
  const { producer, licence, page } = declaration
  return {
    source,
    producer,
    title,
    vintage: vintageOf(layer, []),
    licence: licence ?? null,
    page,
  }
}

/**
 * What is drawn, under the title that it is given, and how coarsely where it is: a file made for a map of France is not
 * called official without it.
 */
function layerWords({ coarse, level, use }: UsedLayer, lang: Lang): string {
  const name = LAYER_WORDS[lang][level]
  const drawn = coarse === null ? null : COARSE[lang]((coarse / 1000).toFixed(1))
  const title = use.provenance?.title?.[lang]
  if (title !== undefined) return `${title} (${[name, ...(drawn === null ? [] : [drawn])].join(', ')})`
  return drawn === null ? name : `${name} (${drawn})`
}

const COARSE = {
  fr: (km: string) => `tracé simplifié, un sommet tous les ${km.replace('.', ',')} km`,
  en: (km: string) => `simplified drawing, a vertex every ${km} km`,
}
