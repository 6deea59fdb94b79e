/** A point of a path, or the end of a ring. */
const STEP = /([ML])(-?[\d.]+),(-?[\d.]+)|Z/g

const tenths = (text: string) => Math.round(Number(text) * 10)
const written = (value: number) => String(value / 10).replace(/^(-?)0\./, '$1.')

/**
 * The same path by the way from each point to the next, about half as long: absolute points of a tenth of a pixel, as
 * `planarPath` writes them, are a few tenths apart. Exact: the ways are whole tenths, so that nothing adds up. The first
 * point stays absolute, so that paths can be put one after another.
 */
export function relativePath(path: string): string {
  let at: readonly [number, number] = [0, 0]
  let first = at
  let before = ''
  return path.replace(STEP, (_, command?: string, x = '0', y = '0') => {
    if (command === undefined) {
      at = first
      before = 'z'
      return 'z'
    }
    const to = [tenths(x), tenths(y)] as const
    const way = [written(to[0] - at[0]), written(to[1] - at[1])]
    at = to
    if (command === 'M') first = to
    // after a line another needs no letter, and a sign parts two numbers
    const bare = way[0]?.startsWith('-') ? '' : ' '
    const letter = before === '' ? 'M' : command === 'L' && before === 'L' ? bare : command.toLowerCase()
    before = command
    return `${letter}${way[0]}${way[1]?.startsWith('-') ? '' : ' '}${way[1]}`
  })
}
