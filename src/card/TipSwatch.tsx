/** A small square of the colour of a class, in a line of text. */
export function TipSwatch({ color }: { color: string }) {
  return (
    <svg className="tip-swatch" viewBox="0 0 12 12" aria-hidden="true">
      <rect x="0.5" y="0.5" width="11" height="11" rx="2" fill={color} stroke="currentColor" />
    </svg>
  )
}
