import { expect, it } from 'vitest'
import { LANGS } from '../../i18n/lang.ts'
import { exportWords } from '../../i18n/words/exports.ts'
import { viewWords } from '../../i18n/words/view.ts'
import { SCHEMATIC, WARNINGS } from './schematic-layer.ts'

it('knows the words of the page for what is schematic, and the columns where its tables say so', () => {
  for (const lang of LANGS) {
    expect(SCHEMATIC).toContain(viewWords[lang].schematic.toLowerCase())
    expect(WARNINGS).toContain(exportWords[lang].warning.toLowerCase())
    expect(WARNINGS).toContain(`notice_${lang}`)
  }
})
