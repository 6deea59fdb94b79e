import { describe, expect, it } from 'vitest'
import { declaredTexts } from '../declared/declared-files.ts'
import { readYaml } from '../declared/declared-yaml.ts'
import { sourceDeclaration } from './declaration.ts'

const GOOD = `id: ops
producer: GIP SNE
title: { fr: Enquête, en: Survey }
licence: null
vintage: "2022"
page: docs/formats/ops.md
files: ["ops-{epci}.csv"]
format: wide
level: iris
year: 2022
code: iris
measures:
  OPS_HOUSEHOLDS: menages
secrecy: { threshold: 11, unit: households }
`
const read = (text: string) =>
  readYaml(declaredTexts({ 'ops.yaml': text }), 'ops.yaml', sourceDeclaration).value

describe('the declaration of a source', () => {
  it('reads a declaration and fills what it leaves to defaults', () => {
    expect(read(GOOD)).toMatchObject({
      code: ['iris'],
      measures: { OPS_HOUSEHOLDS: { column: ['menages'], unit: 'count', shift: 0 } },
      download: [],
      secrecy: { threshold: 11, dominance: null, marks: {} },
    })
  })

  it.each([
    [
      'an unknown key',
      GOOD.replace('level: iris', 'level: iris\nlevle: iris'),
      /^ops\.yaml:10: unknown key "levle"$/,
    ],
    ['a missing key', GOOD.replace('producer: GIP SNE\n', ''), /^ops\.yaml:1: missing key "producer"$/],
    ['a wrong value', GOOD.replace('level: iris', 'level: quartier'), /^ops\.yaml:9: level: .*"quartier"/],
    [
      'a wrong name of measure',
      GOOD.replace('OPS_HOUSEHOLDS', 'households'),
      /^ops\.yaml:13: measures\.households: /,
    ],
    [
      'an address without a scheme',
      GOOD.replace('docs/formats/ops.md', 'www.demande-logement-social.gouv.fr'),
      /^ops\.yaml:6: page: is neither a page of docs\/ nor an address/,
    ],
    ['a blank licence', GOOD.replace('licence: null', 'licence: " "'), /^ops\.yaml:4: licence: is blank$/],
    ['a year that nothing says', GOOD.replace('year: 2022\n', ''), /needs "year" or "year_column"$/],
    [
      'a rate that a threshold would protect',
      GOOD.replace('OPS_HOUSEHOLDS: menages', 'TAUX: { column: taux, unit: percent }'),
      /gives counts only: a rate would give them away$/,
    ],
    ['a text that is not YAML', 'id: [ops', /^ops\.yaml:1: /],
  ])('gives file, line and cause of %s', (_, text, line) => {
    expect(() => read(text)).toThrow(line)
  })
})
