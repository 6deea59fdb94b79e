import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** True while the page is being printed; what depends on it is drawn before the browser takes its picture. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const print = () => flushSync(() => setPrinting(true))
    const done = () => setPrinting(false)
    window.addEventListener('beforeprint', print)
    window.addEventListener('afterprint', done)
    return () => {
      window.removeEventListener('beforeprint', print)
      window.removeEventListener('afterprint', done)
    }
  }, [])
  return printing
}
