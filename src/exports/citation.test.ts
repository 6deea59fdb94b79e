import fc from 'fast-check'
import { expect, it } from 'vitest'
import { attainmentView, circlesView, vacancyView } from '../../test/fixtures/view.ts'
import type { Credit } from '../indicators/territory.ts'
import { citation } from './citation.ts'
import { hostileText } from './hostile-text.test-helper.ts'

const CITED = {
  site: 'Atlas de l’habitat',
  link: 'https://example.org/atlas/?v=1&t=demo&s=1,2',
  accessed: '2026-11-28',
}
const credit = (producer: string): Credit => ({
  source: 'rp',
  producer,
  title: { fr: 'Recensement', en: 'Census' },
  vintage: '2021',
  licence: null,
  page: null,
})
const view = { ...vacancyView, credits: [credit('Insee'), credit('SDES'), credit('Insee')] }

it('is a sentence with producers, view, day of consultation, link, and what must be said', () => {
  expect(citation(view, CITED).text).toBe(
    `Insee\u202f; SDES. Taux de vacance des logements. Par commune, 2021 — Ville-Haute Métropole. Atlas de l’habitat, consulté le 28/11/2026. ${CITED.link} ${view.sourceLine}`,
  )
  expect(citation(attainmentView, CITED).text).toContain('consulted on 2026-11-28')
})

it('is an entry of BibTeX', () => {
  const { bibtex } = citation(view, CITED)
  expect(bibtex).toContain('@misc{demo-vacancy_rate-commune,\n')
  expect(bibtex).toContain('  author = {{Insee} and {SDES}},\n')
  expect(bibtex).toContain('  year = {2021},\n')
  expect(bibtex).toContain(`  url = {${CITED.link}},\n`)
  expect(bibtex).toContain('Territoire fictif')
})

it('is a record of RIS', () => {
  const lines = citation(view, CITED).ris.split('\r\n')
  expect(lines[0]).toBe('TY  - DATA')
  expect(lines.slice(2, 6)).toEqual(['AU  - Insee', 'AU  - SDES', 'PY  - 2021', 'PB  - Atlas de l’habitat'])
  expect(lines).toContain(`UR  - ${CITED.link}`)
  expect(lines.slice(-2)).toEqual(['ER  - ', ''])
})

it('has no year for an objective, whose period is in the title, and the atlas for author where no producer is named', () => {
  const { bibtex, ris } = citation(circlesView, CITED)
  expect(bibtex).not.toContain('year =')
  expect(ris).not.toContain('PY  -')
  expect(bibtex).toContain('2023-2028')
  expect(ris).toContain('AU  - Atlas de l’habitat\r\n')
})

it('stays one entry and one record whatever a title says', () => {
  fc.assert(
    fc.property(hostileText, (title) => {
      const { bibtex, ris, text } = citation({ ...view, title, credits: [credit(title)] }, CITED)
      for (const line of ris.split('\r\n').slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\r\n]*$/)
      expect(text).not.toMatch(/[\r\n]/)
      // braces that LaTeX does not print are balanced, and only the last one closes the entry
      const bare = bibtex.replace(/\\[{}]/g, '')
      let depth = 0
      for (const [at, letter] of [...bare.trimEnd()].entries()) {
        if (letter === '{') depth++
        if (letter === '}') depth--
        if (at < [...bare.trimEnd()].length - 1 && bare.indexOf('{') < at) expect(depth).toBeGreaterThan(0)
      }
      expect(depth).toBe(0)
      expect(bibtex.split('\n').filter((line) => line.startsWith('@'))).toHaveLength(1)
    }),
  )
})
