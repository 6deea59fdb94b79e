import { failure, ok, type Result } from '../../lib/result.ts'
import type { Vertex } from './work-draft.ts'

/** Digits of a metre and less: what is drawn by hand has no more to say. */
const DIGITS = 6

/** Vertices as a reader writes them: a line each, longitude then latitude, in degrees. */
export const vertexLines = (vertices: readonly Vertex[]): string =>
  vertices.map((vertex) => vertex.map((one) => Number(one.toFixed(DIGITS))).join(' ; ')).join('\n')

/**
 * Reads such lines. The two numbers are parted by a space, a semicolon or a tab, or by a comma where their decimals have a point.
 * A last line that repeats the first one closes the outline, and is left out.
 * @returns the number of the first line that is none
 */
export function readVertexLines(text: string): Result<readonly Vertex[], number> {
  const vertices: Vertex[] = []
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const vertex = vertexOf(line)
    if (!vertex) return failure(i + 1)
    vertices.push(vertex)
  }
  const isClosed = vertices.length > 1 && String(vertices[0]) === String(vertices.at(-1))
  return ok(isClosed ? vertices.slice(0, -1) : vertices)
}

function vertexOf(line: string): Vertex | null {
  const parted = /[;\t]/.test(line) ? line.split(/[;\t]/) : line.trim().split(/\s*,\s+|\s+/)
  const parts = parted.length === 1 ? line.split(',') : parted
  const [lon, lat, ...others] = parts.map((part) => part.trim())
  const numbers = [lon, lat].map((part = '') =>
    /^[-+]?\d{1,3}([.,]\d+)?$/.test(part) ? Number(part.replace(',', '.')) : Number.NaN,
  )
  const [x = Number.NaN, y = Number.NaN] = numbers
  return others.length === 0 && Math.abs(x) <= 180 && Math.abs(y) <= 90 ? [x, y] : null
}
