/** Where a page is shown: which advice a reader can follow depends on it. */
export type Surroundings =
  /** a tab, or a frame that lets the page be itself: it can be loaded again */
  | 'open'
  /** a frame shut in by its host (sandbox): its scripts and files are refused, however often they are asked for */
  | 'sandbox'
  /** opened from a disk, without a host: browsers refuse the scripts of such a page */
  | 'file'

/**
 * @param origin as the browser names it: "null" where a page has none
 * @param protocol of the page's address
 */
export function surroundings({ origin, protocol }: { origin: string; protocol: string }): Surroundings {
  if (protocol === 'file:') return 'file'
  return origin === 'null' ? 'sandbox' : 'open'
}
