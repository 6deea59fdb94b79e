/**
 * The territories of which this browser keeps files of the reader: a mark that the page reads before it fetches what
 * opens them. A browser that keeps nothing says that there are none.
 */
const KEY = 'atlas:own'

function kept(): string[] {
  try {
    const list: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : []
  } catch {
    return []
  }
}

export const isKept = (territory: string): boolean => kept().includes(territory)

export function markKept(territory: string, isIt: boolean): void {
  const others = kept().filter((one) => one !== territory)
  window.localStorage.setItem(KEY, JSON.stringify(isIt ? [...others, territory] : others))
}
