import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { SHIPPED } from '../../../scripts/declared/shipped.test-helper.ts'
import { findFiles } from '../../../scripts/sources/find-files.ts'
import { temporaryFolder } from '../../../test/temporary-folder.ts'
import { declaredTexts } from '../../declared/declared-files.ts'
import { allSources } from '../../sources/fixtures.test-helper.ts'
import { loadSources } from './load-sources.ts'

const catalogue = <T>(name: string) => parse(SHIPPED.text(`catalogue/${name}`) ?? '') as T[]
const folder = temporaryFolder('sources')

describe('data/sources', () => {
  const sources = [...allSources().values()]
  const rules = new Map(
    catalogue<{
      id: string
      kind?: string
      threshold: number | null
      dominance: number | null
      unreliable_under: number | null
    }>('secrecy.yaml').map((rule) => [rule.id, rule]),
  )
  const mentioned = new Map(
    catalogue<{ id: string; secrecy: string }>('sources.yaml').map((source) => [source.id, source]),
  )

  it('declares each kind of contour and of table', () => {
    expect(new Set(sources.map(({ format }) => format))).toEqual(
      new Set([
        'contours',
        'landmarks',
        'wide',
        'crossed',
        'categories',
        'objectives',
        'results',
        'membership',
        'qpv-list',
        'points',
        'corrections',
      ]),
    )
  })

  it.each(sources.filter((source) => source.catalogue))(
    '$id keeps the secrecy rule that the catalogue states',
    (source) => {
      const rule = rules.get(mentioned.get(source.catalogue ?? '')?.secrecy ?? '')
      expect(rule).toBeDefined()
      const { kind, threshold, dominance, unreliable_under } = source.secrecy
      expect({ kind, threshold, dominance, unreliable_under }).toEqual({
        kind: rule?.kind ?? 'cell',
        threshold: rule?.threshold,
        dominance: rule?.dominance,
        unreliable_under: rule?.unreliable_under,
      })
    },
  )

  it.each(sources.filter(({ download }) => download.length > 0))(
    '$id finds again what it downloads',
    (source) => {
      for (const { save_as } of source.download) {
        writeFileSync(join(folder, save_as), '')
        expect(findFiles(folder, source.files).map((path) => basename(path))).toContain(save_as)
      }
    },
  )
})

describe('loadSources', () => {
  it('gives file, line and cause of the first fault, and wants the id as file name', () => {
    const good = SHIPPED.text('sources/zonage-abc.yaml') ?? ''
    const load = (texts: Readonly<Record<string, string>>) => () => loadSources(declaredTexts(texts))
    expect([...load({ 'sources/zonage-abc.yaml': good })().keys()]).toEqual(['zonage-abc'])
    expect(load({ 'sources/a.yaml': good })).toThrow(
      /^sources\/a\.yaml:\d+: "zonage-abc" is not the name of the file$/,
    )
    const changed = good.replace('code: CODGEO', 'codes: CODGEO')
    expect(load({ 'sources/zonage-abc.yaml': changed })).toThrow(
      /^sources\/zonage-abc\.yaml:\d+: unknown key "codes"$/,
    )
  })
})
