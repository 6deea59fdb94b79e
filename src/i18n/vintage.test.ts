import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { vintageText } from './vintage.ts'

const declared = ['data/sources', 'data/plans', 'data/catalogue', 'data/demo']
  .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
  .filter((file) => file.endsWith('.yaml'))
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/^\s*vintage: "?([^"\n]+)"?$/gm)])
  .map(([, vintage = '']) => vintage)

describe('vintageText', () => {
  it('says dates and words in English, and leaves French as it is declared', () => {
    expect(vintageText('juin 2022', 'en')).toBe('June 2022')
    expect(vintageText('1er janvier 2021', 'en')).toBe('1 January 2021')
    expect(vintageText('inventaire au 01/01/2024', 'en')).toBe('inventory at 01/01/2024')
    expect(vintageText('1er janvier 2021', 'fr')).toBe('1ᵉʳ janvier 2021')
  })

  it('leaves no French word in the vintages that the sources declare', () => {
    const words = declared.flatMap((vintage) => vintageText(vintage, 'en').match(/\p{L}+/gu) ?? [])
    const english =
      /^(January|June|RP|COG|edition|document|list|outline|order|follow|up|in|force|supplied|inventory|at|latest|vintage|published)$/
    expect(declared.length).toBeGreaterThan(15)
    expect(words).toContain('June')
    expect(words.filter((word) => !english.test(word))).toEqual([])
  })
})
