import type { ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

/**
 * What is read of an element drawn off screen by the page's own React. Not to be called while React renders or runs an
 * effect: `flushSync` refuses there.
 */
export function rendered(element: ReactElement, read: (host: HTMLElement) => string): string {
  const host = document.createElement('div')
  const root = createRoot(host)
  try {
    flushSync(() => root.render(element))
    return read(host)
  } finally {
    root.unmount()
  }
}
