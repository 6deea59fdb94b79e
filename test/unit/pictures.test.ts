import { readdirSync, readFileSync, statSync } from 'node:fs'
import { expect, it } from 'vitest'

const FOLDER = 'docs/pictures'

it('pictures of the documents are modest, and each is shown with words for who does not see it', () => {
  const shown = ['outputs', 'own-files'].flatMap((document) => [
    ...readFileSync(`docs/${document}.md`, 'utf8').matchAll(/!\[([^\]]{20,})\]\(pictures\/([^)]+)\)/g),
  ])
  expect(shown.map(([, , file]) => file).sort()).toEqual(readdirSync(FOLDER).sort())
  for (const file of readdirSync(FOLDER))
    expect(statSync(`${FOLDER}/${file}`).size, file).toBeLessThan(150_000)
})

it('the README opens with a picture of the page, modest as well', () => {
  expect(readFileSync('README.md', 'utf8')).toMatch(/!\[[^\]]{20,}\]\(docs\/atlas\.png\)/)
  expect(statSync('docs/atlas.png').size).toBeLessThan(300_000)
})
