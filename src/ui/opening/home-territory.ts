import { DEFAULT_TERRITORY } from '../../atlas/choice.ts'
import type { Addresses } from './data-files.ts'
import { listed, OPENS_META } from './opening-file.ts'

/** The territory that the site opens on: the one that its data name, else the demonstration. */
export const homeTerritory = (): string => listed(OPENS_META)[0] ?? DEFAULT_TERRITORY

/**
 * The territory that a link opens, where the page was built with it.
 * @param named by the link; null: the one that the site opens on, else its first
 */
export function builtTerritory(edition: Addresses | null, named: string | null): string | null {
  const built = Object.keys(edition?.territories ?? {})
  const asked = named ?? (built.includes(homeTerritory()) ? homeTerritory() : built[0])
  return asked !== undefined && built.includes(asked) ? asked : null
}
