import { expect, it } from 'vitest'
import { uiWords } from '../../i18n/words/ui.ts'

it('says of the scales one sentence, of the indicator shown', () => {
  for (const [lang, own] of [
    ['fr', /^(Cet indicateur|Un autre indicateur) /],
    ['en', /^(This indicator|Another indicator) /],
  ] as const)
    for (const [absent, across] of [
      ['QPV', ''],
      ['', 'par copropriété'],
      ['QPV', 'par copropriété'],
    ] as const) {
      const said = uiWords[lang].scalesOf(absent, across)
      expect(said).toMatch(own)
      expect(said.match(/\./g)).toHaveLength(1)
      expect(said).toContain(absent)
      expect(said).toContain(across)
    }
})
