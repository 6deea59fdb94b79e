/** Metres in a degree of latitude. */
export const METRES = 111_195

/** Metres to the east and to the north from one position to another, in degrees: true within a territory. */
export const metresBetween = (
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): [number, number] => [(bx - ax) * METRES * Math.cos((ay * Math.PI) / 180), (by - ay) * METRES]
