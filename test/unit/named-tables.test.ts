import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** Each table of the pages says what it is to who does not see it: a caption, or a name of its own. */
it('every table has a name', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !file.includes('.test.'))
    .map((file) => `src/${file}`)
  const tables = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/<table\b([^>]*)>\s*(<\w+)?/g)].map(
      ([, attributes = '', first = '']) => ({
        file,
        isNamed: first === '<caption' || /aria-label(ledby)?=/.test(attributes),
      }),
    ),
  )
  expect(tables.length).toBeGreaterThan(10)
  expect(tables.filter(({ isNamed }) => !isNamed).map(({ file }) => file)).toEqual([])
})
