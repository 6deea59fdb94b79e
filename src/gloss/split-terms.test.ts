import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TERMS } from '../i18n/words/glossary.ts'
import { GLOSSARY } from '../i18n/words/glossary-entries.ts'
import { splitTerms } from './split-terms.ts'

const termsOf = (text: string) =>
  splitTerms(text).flatMap((part) => (part.kind === 'term' ? [part.term] : []))

describe('the acronyms of a text', () => {
  it('are whole words in capitals, each explained once', () => {
    expect(splitTerms('Par IRIS, en QPV ou QVA ; un IRIS de plus')).toEqual([
      { kind: 'words', text: 'Par ' },
      { kind: 'term', term: 'IRIS' },
      { kind: 'words', text: ', en ' },
      { kind: 'term', term: 'QPV' },
      { kind: 'words', text: ' ou ' },
      { kind: 'term', term: 'QVA' },
      { kind: 'words', text: ' ; un IRIS de plus' },
    ])
    expect(termsOf('PLU, PLUSIEURS, QPV21, hors-SRU, plus, l’OPS, (RPLS)')).toEqual(['OPS', 'RPLS'])
  })

  it('are told beside a printed total, which is explained in the same way', () => {
    expect(termsOf('5 748 (imprimé dans le plan : 6 023)')).toEqual(['imprimé dans le plan'])
    expect(termsOf('le tableau imprimé dans le plan-guide, total imprimé')).toEqual([])
  })

  it('leave the text as it was, whatever it is', () => {
    const word = fc.oneof(fc.constantFrom(...TERMS, 'plus', ' ', ', '), fc.string())
    fc.assert(
      fc.property(fc.array(word), (parts) => {
        const text = parts.join('')
        const split = splitTerms(text)
        expect(split.map((part) => (part.kind === 'term' ? part.term : part.text)).join('')).toBe(text)
        expect(new Set(termsOf(text)).size).toBe(termsOf(text).length)
      }),
    )
  })
})

it('each acronym is explained in both languages, in words that are not the same', () => {
  for (const term of TERMS) {
    const [fr, en] = [GLOSSARY.fr[term], GLOSSARY.en[term]]
    for (const { name, meaning } of [fr, en]) {
      expect(name).toMatch(/^\p{Ll}/u)
      expect(meaning).toMatch(/^\p{Lu}.*\.$/u)
    }
    expect(fr.name).not.toBe(en.name)
    expect(fr.meaning).not.toBe(en.meaning)
  }
})
