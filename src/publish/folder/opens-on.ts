import type { Territory } from '../../indicators/territory.ts'

/**
 * The territory that a site opens on: the first real one on contours that are not schematic; absent where there is none, and the
 * site then opens on the demonstration.
 */
export function opensOn(
  territories: readonly Pick<Territory, 'id' | 'contours' | 'fictional'>[],
): string | undefined {
  return territories.find(({ contours, fictional }) => contours !== 'schematic' && !fictional)?.id
}
