import { readdirSync, readFileSync, statSync } from 'node:fs'
import { expect, it } from 'vitest'
import { MOST_BYTES } from '../../scripts/picture-bytes.ts'

const FOLDER = 'docs/pictures'

it('pictures of the documents are modest, and each is shown with words for who does not see it', () => {
  const shown = ['outputs', 'own-files'].flatMap((document) => [
    ...readFileSync(`docs/${document}.md`, 'utf8').matchAll(/!\[([^\]]{20,})\]\(pictures\/([^)]+)\)/g),
  ])
  expect(shown.map(([, , file]) => file).sort()).toEqual(readdirSync(FOLDER).sort())
  for (const file of readdirSync(FOLDER))
    expect(statSync(`${FOLDER}/${file}`).size, file).toBeLessThan(MOST_BYTES.document)
})

it('the README opens with a picture of the page, modest as well', () => {
  expect(readFileSync('README.md', 'utf8')).toMatch(/!\[[^\]]{20,}\]\(docs\/atlas\.png\)/)
  expect(statSync('docs/atlas.png').size).toBeLessThan(MOST_BYTES.readme)
})
