import type { Geometry, Position } from 'geojson'

/**
 * Polygons or points of a well-known binary (OGC 06-103r4, 8.2; ISO 13249 for Z and M; EWKB's flags too). Null for a
 * geometry of another kind, which neither a contour nor a place is, for a point that is empty, and for curves, which their
 * producers write as lines for exchange.
 */
export function wkbGeometry(bytes: Uint8Array): Geometry | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  const byteOrder = () => view.getUint8(at++) === 1
  const count = (little: boolean) => {
    at += 4
    return view.getUint32(at - 4, little)
  }
  const number = (little: boolean) => {
    at += 8
    return view.getFloat64(at - 8, little)
  }
  /** kind, and how many coordinates a position has */
  const head = (little: boolean): [number, number] => {
    const printed = count(little)
    if (printed & 0x20000000) at += 4 // the projection of an EWKB
    const flags = (printed & 0x80000000 ? 1 : 0) + (printed & 0x40000000 ? 1 : 0)
    const code = printed & 0x0fffffff
    const dimensions = [0, 1, 1, 2][Math.floor(code / 1000)] ?? 0
    return [code % 1000, 2 + flags + dimensions]
  }
  const position = (little: boolean, dimensions: number): Position =>
    Array.from({ length: dimensions }, () => number(little)).slice(0, 2)
  const polygon = (little: boolean, dimensions: number): Position[][] =>
    Array.from({ length: count(little) }, () =>
      Array.from({ length: count(little) }, () => position(little, dimensions)),
    )
  /** the parts of a geometry of several, each with a head of its own */
  const parts = <Part>(little: boolean, part: (little: boolean, dimensions: number) => Part): Part[] =>
    Array.from({ length: count(little) }, () => {
      const own = byteOrder()
      return part(own, head(own)[1])
    })
  try {
    const little = byteOrder()
    const [kind, dimensions] = head(little)
    switch (kind) {
      case 1: {
        const coordinates = position(little, dimensions)
        return coordinates.every(Number.isFinite) ? { type: 'Point', coordinates } : null
      }
      case 3:
        return { type: 'Polygon', coordinates: polygon(little, dimensions) }
      case 4:
        return { type: 'MultiPoint', coordinates: parts(little, position) }
      case 6:
        return { type: 'MultiPolygon', coordinates: parts(little, polygon) }
      default:
        return null
    }
  } catch {
    return null
  }
}
