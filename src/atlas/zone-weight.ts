import type { Value } from '../indicators/value.ts'
import type { Method } from '../methods/method.ts'
import type { ViewZone } from './view.ts'

/** What a zone counts for in the tables of a method; 1 where nothing weighs. */
export const zoneWeight = (
  method: Pick<Method, 'weight'> | null,
  zone: Pick<ViewZone, 'weight'>,
): Value | null => (method?.weight === null ? 1 : zone.weight)
