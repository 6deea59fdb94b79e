import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseChoice } from './choice-url.ts'
import { repairedQuery } from './link-repair.ts'

const asks = { partial: { territory: 'dijon', level: 'iris', lang: 'en' }, problems: [] }
const LINK = '?v=1&t=dijon&l=iris&lang=en'

describe('a link that was passed on', () => {
  it.each([
    ['as it was written', LINK],
    ['through a page or a chat', LINK.replaceAll('&', '&amp;')],
    ['through two of them', LINK.replaceAll('&', '&amp;amp;')],
    ['percent-encoded whole', `?${encodeURIComponent(LINK.slice(1))}`],
    ['percent-encoded with its question mark', `?${encodeURIComponent(LINK)}`],
    ['percent-encoded twice', `?${encodeURIComponent(encodeURIComponent(LINK.slice(1)))}`],
    ['percent-encoded after its version', LINK.replaceAll('&', '%26').replaceAll('t=', 't%3D')],
    ['encoded with its entities', `?${encodeURIComponent(LINK.slice(1).replaceAll('&', '&amp;'))}`],
    ['through a mail', LINK.replaceAll('=', '=3D')],
    ['with semicolons', LINK.replaceAll('&', ';')],
    ['at the end of a sentence', `${LINK}.`],
    ['between brackets', `${LINK})`],
    ['in a quotation', `${LINK}%C2%A0%C2%BB.`],
    ['in Markdown', `${LINK}**`],
    ['at the end of a line', `${LINK}%0A`],
  ])('asks for the same, %s', (_, link) => {
    expect(parseChoice(repairedQuery(link))).toEqual(asks)
  })

  it('is joined where an entity cut it in two', () => {
    expect(parseChoice(repairedQuery('?v=1&', '#038;t=dijon&#038;l=iris&#038;lang=en.'))).toEqual(asks)
    expect(repairedQuery('?v=1&t=dijon', '#map')).toBe('?v=1&t=dijon')
  })

  it('keeps every end of a parameter', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z0-9/.,~-]{0,20}[a-zA-Z0-9]$/), (value) => {
        expect(repairedQuery(`?v=1&t=demo&m=${value}`)).toBe(`?v=1&t=demo&m=${value}`)
      }),
    )
  })

  it('leaves the parameters of others as they are', () => {
    const link = '?v=1&t=dijon&utm_source=a%26b&back=%3Ft%3Dmel'
    expect(repairedQuery(link)).toBe(link)
  })

  it('is read where it cannot be decoded', () => {
    expect(repairedQuery('?v%3D1%26t%3D%E9')).toBe('?v%3D1%26t%3D%E9')
  })
})

describe('a link that names no territory', () => {
  it.each(['?v=1', '?l=iris', '?lang=en', '?utm_source=chat', '?dijon', '?v%3D1%26t%3D%E9'])(
    'says so: %s',
    (link) => {
      expect(parseChoice(link).problems).toContainEqual({ param: 't', value: '', absent: true })
    },
  )
  it('says nothing where it is empty, nor where its territory is named and wrong', () => {
    expect(parseChoice('').problems).toEqual([])
    expect(parseChoice('?').problems).toEqual([])
    expect(parseChoice('?t=Dijon!x').problems).toEqual([{ param: 't', value: 'Dijon!x' }])
  })
})
