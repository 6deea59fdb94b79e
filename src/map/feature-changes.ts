/** What changed in one feature: its integer id and only the properties whose value is not the same. */
interface FeatureChange<T> {
  readonly id: number
  readonly state: Partial<T>
}

/**
 * The least to write as feature state for the map to show `next` where it shows `previous`.
 * Both are indexed by feature id and hold flat objects with the same keys; a `previous` that is too short
 * (nothing written yet) counts as different everywhere.
 */
export function featureChanges<T extends object>(
  previous: readonly T[],
  next: readonly T[],
): FeatureChange<T>[] {
  const changes: FeatureChange<T>[] = []
  next.forEach((state, id) => {
    const before = previous[id]
    if (before === state) return
    if (!before) {
      changes.push({ id, state })
      return
    }
    let changed: Partial<T> | null = null
    for (const key in state) {
      if (before[key] === state[key]) continue
      changed ??= {}
      changed[key] = state[key]
    }
    if (changed) changes.push({ id, state: changed })
  })
  return changes
}
