import type { ReactNode, Ref } from 'react'

interface Props {
  /** what the region holds, for who comes to it by keyboard */
  label: string
  /** a table long enough to scroll within the page */
  tall?: 'short' | 'tall'
  ref?: Ref<HTMLElement>
  children: ReactNode
}

/** A table that may be wider or longer than its place: reachable and scrolled by keyboard, named. */
export function ScrollRegion({ label, tall, ref, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <section ref={ref} className={tall ? `scroll ${tall}` : 'scroll'} tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
