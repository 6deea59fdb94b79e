import type { MapLevel } from '../territory/level.ts'
import type { Choice } from './choice.ts'

/** An indicator at a level, all else being as a link that says nothing of it. */
export const plainChoice = (territory: string, indicator: string, level: MapLevel): Choice => ({
  territory,
  indicator,
  level,
  year: null,
  classification: null,
  palette: null,
  classYears: 'shown',
  thresholds: {},
  rule: null,
  readerMethod: null,
  overlap: 'split',
  selection: [],
  camera: null,
  panels: null,
  outlines: true,
  names: true,
  lang: 'fr',
})
