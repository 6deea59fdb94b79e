/**
 * A function of an object, and of some words or numbers, that remembers what it gave: for as long as the object lives,
 * the same ones give the same result without working it out again. The object must not change.
 */
export function keptWith<K extends object, A extends readonly (string | number)[], R>(
  work: (on: K, ...of: A) => R,
): (on: K, ...of: A) => R {
  const kept = new WeakMap<K, Map<string, { readonly result: R }>>()
  return (on, ...of) => {
    const all = kept.get(on) ?? new Map<string, { readonly result: R }>()
    kept.set(on, all)
    const key = JSON.stringify(of)
    const known = all.get(key) ?? { result: work(on, ...of) }
    all.set(key, known)
    return known.result
  }
}
