/** A square of the colour of a class, before its words; empty where there is no class. */
export function ClassSwatch({ color }: { color: string | undefined }) {
  return (
    <svg className="card-swatch" viewBox="0 0 16 16" aria-hidden="true">
      <rect
        x="0.5"
        y="0.5"
        width="15"
        height="15"
        rx="3"
        fill={color ?? 'none'}
        stroke="currentColor"
        strokeOpacity="0.4"
      />
    </svg>
  )
}
