import type { ReactNode } from 'react'

/** A list of lines that may be long: scrolled in its place, by the keyboard as well. */
export function ScrollLines({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <section className="own-scroll" tabIndex={0} aria-label={label}>
      <ul className="own-lines">{children}</ul>
    </section>
  )
}
