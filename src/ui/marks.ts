/** Moments that the benchmark reads; the first time of each counts. */
export type Mark = 'atlas:first-map' | 'atlas:map-ready' | 'atlas:database-ready'

export function mark(name: Mark): void {
  if (performance.getEntriesByName(name, 'mark').length === 0) performance.mark(name)
}
