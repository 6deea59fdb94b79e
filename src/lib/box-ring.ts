/** The ring of a box in degrees, counterclockwise as RFC 7946 has the outer one, closed. */
export const boxRing = ([west, south, east, north]: readonly [number, number, number, number]): [
  number,
  number,
][] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
