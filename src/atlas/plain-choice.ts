import type { MapLevel } from '../territory/level.ts'
import type { Choice } from './choice.ts'

/** An indicator at a level, with the defaults of a link for all else. */
export const plainChoice = (territory: string, indicator: string, level: MapLevel): Choice => ({
  territory,
  indicator,
  level,
  year: null,
  classification: null,
  palette: null,
  classYears: 'all',
  thresholds: {},
  rule: null,
  readerMethod: null,
  calculation: null,
  overlap: 'split',
  selection: [],
  reference: null,
  follow: false,
  camera: null,
  panels: null,
  outlines: true,
  landmarks: true,
  names: true,
  compare: null,
  plot: null,
  scenario: null,
  since: null,
  lang: 'fr',
})
