export const ARROWS = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
} as const
export type Arrow = keyof typeof ARROWS

interface Point {
  readonly code: string
  readonly x: number
  readonly y: number
}

/**
 * The zone an arrow key leads to: the nearest one within 45 degrees of the arrow, in the plane of the picture
 * (y downwards). With no zone to start from, the one nearest to the middle; null where nothing lies that way.
 */
export function arrowStep(points: readonly Point[], from: string | null, arrow: Arrow): string | null {
  const start = points.find((point) => point.code === from)
  if (!start) {
    const mean = (key: 'x' | 'y') => points.reduce((sum, point) => sum + point[key], 0) / points.length
    const middle = { x: mean('x'), y: mean('y') }
    return nearest(points, (point) => Math.hypot(point.x - middle.x, point.y - middle.y))
  }
  const [dx, dy] = ARROWS[arrow]
  const ahead = points.filter((point) => {
    const along = (point.x - start.x) * dx + (point.y - start.y) * dy
    const across = Math.abs((point.x - start.x) * dy) + Math.abs((point.y - start.y) * dx)
    return along > 0 && across <= along
  })
  return nearest(ahead, (point) => Math.hypot(point.x - start.x, point.y - start.y))
}

function nearest(points: readonly Point[], distance: (point: Point) => number): string | null {
  let best: { readonly code: string; readonly distance: number } | null = null
  for (const point of points) {
    const at = distance(point)
    if (best === null || at < best.distance) best = { code: point.code, distance: at }
  }
  return best?.code ?? null
}
