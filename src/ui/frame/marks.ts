/** Moments that the benchmark reads; the first time of each counts. */
export type Mark = 'atlas:first-map' | 'atlas:map-ready' | 'atlas:database-ready'

/** @param startTime when the moment was, in milliseconds from navigation; now where it is not given */
export function mark(name: Mark, startTime = performance.now()): void {
  if (performance.getEntriesByName(name, 'mark').length === 0) performance.mark(name, { startTime })
}
