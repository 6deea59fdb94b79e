import type { ReactNode, Ref } from 'react'

interface Props {
  /** what the region holds, for who comes to it by keyboard */
  label: string
  /** a table long enough to scroll within the page */
  tall?: 'short' | 'tall'
  /** what it holds has a tab stop of its own, whose arrows scroll it */
  roves?: boolean
  ref?: Ref<HTMLElement>
  children: ReactNode
}

/** A table that may be wider or longer than its place: reachable and scrolled by keyboard, named. */
export function ScrollRegion({ label, tall, roves = false, ref, children }: Props) {
  return (
    <section
      ref={ref}
      className={tall ? `scroll ${tall}` : 'scroll'}
      tabIndex={roves ? undefined : 0}
      aria-label={label}
    >
      {children}
    </section>
  )
}
