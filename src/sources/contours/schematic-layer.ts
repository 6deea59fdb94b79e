import { property } from './properties.ts'
import type { RawLayer } from './raw-layer.ts'

/** Where the open copies of an atlas, and the tables that its page exports, say what is to be known of them, and what they say. */
export const WARNINGS = ['notice_fr', 'notice_en', 'warning', 'avertissement']
export const SCHEMATIC = ['contours schématiques', 'schematic outlines']

/** Whether an atlas drew the contours of a layer, for zones whose real ones it had not. */
export const isSchematic = ({ isSaidSchematic, features: [first] }: RawLayer): boolean =>
  isSaidSchematic === true ||
  (first !== undefined &&
    WARNINGS.some((name) => {
      const said = property(first, [name])?.toLowerCase() ?? ''
      return SCHEMATIC.some((words) => said.includes(words))
    }))
