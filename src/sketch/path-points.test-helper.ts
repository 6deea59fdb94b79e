/** The points of a path of relative moves and lines, in tenths, ring after ring. */
export function pointsOf(path: string): number[][] {
  const rings: number[][] = []
  let [x, y] = [0, 0]
  for (const [, letter, ring = ''] of path.matchAll(/([Mm])([^Mmz]*)z?/g)) {
    const numbers = [...ring.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(([text]) =>
      Math.round(Number(text) * 10),
    )
    if (letter === 'M') [x, y] = [0, 0]
    const points: number[] = []
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      x += numbers[i] ?? 0
      y += numbers[i + 1] ?? 0
      points.push(x, y)
    }
    // the end of a ring is back at its beginning
    ;[x, y] = [points[0] ?? 0, points[1] ?? 0]
    rings.push(points)
  }
  return rings
}
