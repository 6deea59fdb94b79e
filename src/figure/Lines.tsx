/** Lines of text already wrapped; `y` is the baseline of the first. */
export function Lines({
  lines,
  x,
  y,
  leading,
}: {
  lines: readonly string[]
  x: number
  y: number
  leading: number
}) {
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be the same, and their order never changes
    <text key={index} x={x} y={y + index * leading}>
      {line}
    </text>
  ))
}
