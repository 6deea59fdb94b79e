/** A text that paper says more shortly than the screen; null where both say the same. */
export function ByMedium({ screen, paper }: { screen: string; paper: string | null }) {
  if (paper === null) return screen
  return (
    <>
      <span className="screen-only">{screen}</span>
      <span className="paper-only">{paper}</span>
    </>
  )
}
