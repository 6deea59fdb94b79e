import { expect, it } from 'vitest'
import { oembed } from './oembed.ts'

const given = {
  title: 'La "vacance" <b>',
  address: 'https://habitat.example/embed.html?v=1&t=demo',
  size: { width: 800, height: 1117 },
  site: { title: 'Atlas', address: 'https://habitat.example/' },
}

it('an answer has what the format asks of a rich one, and its frame is all escaped', () => {
  const answer = oembed({ ...given, picture: null })
  expect(answer).toMatchObject({
    version: '1.0',
    type: 'rich',
    width: 800,
    height: 1117,
    provider_name: 'Atlas',
  })
  expect(answer.html).toBe(
    '<iframe src="https://habitat.example/embed.html?v=1&amp;t=demo" title="La &quot;vacance&quot; &lt;b&gt;" width="100%" height="1117" loading="lazy"></iframe>',
  )
  expect(answer).not.toHaveProperty('thumbnail_url')
})

it('the three parts of a picture come together', () => {
  const picture = { address: 'https://habitat.example/vues/a.png', width: 1200, height: 630 }
  expect(oembed({ ...given, picture })).toMatchObject({
    thumbnail_url: picture.address,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  })
})
