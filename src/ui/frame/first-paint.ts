import { afterPaint } from './after-paint.ts'

/** When the first picture of the page was on screen, in milliseconds from navigation; waits for it. */
export const firstPaint = (): Promise<number> =>
  new Promise((resolve) => {
    if (!PerformanceObserver.supportedEntryTypes.includes('paint')) {
      afterPaint(() => resolve(performance.now()))
      return
    }
    const observer = new PerformanceObserver((list) => {
      const [paint] = list.getEntriesByName('first-contentful-paint')
      if (!paint) return
      observer.disconnect()
      resolve(paint.startTime)
    })
    observer.observe({ type: 'paint', buffered: true })
  })
