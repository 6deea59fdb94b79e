/** Strokes a path, or the current one where it is null, with a wide line of one colour, then with a narrower one over it: legible on any ground. Widths in pixels. */
export function strokeCased(
  context: CanvasRenderingContext2D,
  path: Path2D | null,
  lines: readonly [
    casing: readonly [color: string, width: number],
    line: readonly [color: string, width: number],
  ],
): void {
  for (const [color, width] of lines) {
    context.strokeStyle = color
    context.lineWidth = width
    if (path) context.stroke(path)
    else context.stroke()
  }
}
