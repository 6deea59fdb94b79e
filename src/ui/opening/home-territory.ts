import { DEFAULT_TERRITORY } from '../../atlas/choice.ts'
import { listed, OPENS_META } from './opening-file.ts'

/** The territory that the site opens on: the one that its data name, else the demonstration. */
export const homeTerritory = (): string => listed(OPENS_META)[0] ?? DEFAULT_TERRITORY
