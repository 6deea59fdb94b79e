import { expect, it } from 'vitest'
import { iframeSnippet, pictureSnippet } from './snippets.ts'

it('a frame has its address, title, height and laziness, and one script', () => {
  const text = iframeSnippet({
    address: 'https://a.fr/embed.html?v=1&t=demo',
    title: 'Part de « vacants » & "autres"',
    height: 640,
    script: 'https://a.fr/atlas-embed.js',
  })
  expect(text).toContain('src="https://a.fr/embed.html?v=1&amp;t=demo"')
  expect(text).toContain('title="Part de « vacants » &amp; &quot;autres&quot;"')
  expect(text).toContain('height="640" loading="lazy"')
  expect([...text.matchAll(/https?:\/\/[^/"]+/g)].map(([origin]) => origin)).toEqual([
    'https://a.fr',
    'https://a.fr',
  ])
})

it('a picture has two forms, words and no script', () => {
  const text = pictureSnippet({
    wide: 'a.svg',
    narrow: 'b.svg',
    alt: '<Carte>',
    link: 'https://a.fr/?v=1&t=demo',
  })
  expect(text).toContain('srcset="a.svg"')
  expect(text).toContain('alt="&lt;Carte&gt;"')
  expect(text).not.toContain('<script')
})
