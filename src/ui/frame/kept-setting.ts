/** What a reader wants of this machine: kept by the browser, in no link. */
export interface KeptSetting<T extends string> {
  read(): T
  write(setting: T): void
  /** @returns a function that ends it */
  subscribe(listener: () => void): () => void
}

/**
 * @param parse reads what was kept, null where nothing was
 * @param usual what stands where nothing is kept
 */
export function keptSetting<T extends string>(
  key: string,
  parse: (text: string | null) => T,
  usual: T,
): KeptSetting<T> {
  const listeners = new Set<() => void>()
  /** Of a browser that keeps nothing: the setting lasts as long as the page. */
  let unkept: T | null = null
  return {
    read() {
      if (unkept !== null) return unkept
      try {
        return parse(window.localStorage.getItem(key))
      } catch {
        return usual
      }
    },
    write(setting) {
      try {
        if (setting === usual) window.localStorage.removeItem(key)
        else window.localStorage.setItem(key, setting)
      } catch {
        unkept = setting
      }
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
