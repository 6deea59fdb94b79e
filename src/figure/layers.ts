import type { Lang } from '../i18n/lang.ts'
import { figureWords } from '../i18n/words/figure.ts'

export const LAYERS = [
  'paper',
  'head',
  'warnings',
  'map',
  'around',
  'ground',
  'zones',
  'landmarks',
  'borders',
  'circles',
  'selected',
  'names',
  'scale',
  'legend',
  'source',
] as const
export type Layer = (typeof LAYERS)[number]

/** The namespace by which a drawing program knows a layer, an attribute of the root. */
export const LAYER_NAMESPACE = { 'xmlns:inkscape': 'http://www.inkscape.org/namespaces/inkscape' }

/** The attributes of a group that drawing programs list as a layer, under its name. */
export const layerOf = (layer: Layer, lang: Lang, idPrefix: string): Readonly<Record<string, string>> => ({
  id: `${idPrefix}-layer-${layer}`,
  'inkscape:groupmode': 'layer',
  'inkscape:label': figureWords[lang][`layer_${layer}`],
})
