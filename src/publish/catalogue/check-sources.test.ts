import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { declaredFolder } from '../../../scripts/declared/declared-folder.ts'
import { DATA, SHIPPED } from '../../../scripts/declared/shipped.test-helper.ts'
import { temporaryFolder } from '../../../test/temporary-folder.ts'
import { DeclarationError } from '../../declared/declaration-error.ts'
import type { DeclaredFiles } from '../../declared/declared-files.ts'
import { checkSources } from './check-sources.ts'
import { loadCatalogue } from './load-catalogue.ts'
import { loadSources } from './load-sources.ts'

const catalogue = loadCatalogue(SHIPPED)

function check(files: DeclaredFiles): void {
  checkSources(files, loadSources(files), catalogue)
}

/** A copy of what is checked. */
function copy(): string {
  const folder = temporaryFolder('sources')
  for (const part of ['sources', 'indicators'])
    cpSync(join(DATA, part), join(folder, part), { recursive: true })
  return folder
}

it('takes what ships', () => {
  expect(() => check(SHIPPED)).not.toThrow()
})

const LOVAC = 'indicators/lovac-communes.yaml'
const RATES = 'indicators/iris-indicateurs.yaml'
const OPS = 'sources/ops-iris.yaml'
const SITADEL = 'sources/sitadel-communes.yaml'

it.each<[string, string, string, string, string]>([
  ['an unknown key', LOVAC, '    decimals: 0', '    decimales: 0', 'unknown key "decimales"'],
  ['an unknown rule of secrecy', LOVAC, 'secrecy: fiscal', 'secrecy: fiscale', 'unknown rule "fiscale"'],
  [
    'a blank caveat',
    LOVAC,
    '  en: "A count that its producer masks (“s”) is secret: it is neither nil nor estimated, and its group has no total."',
    '  en: " "',
    'caveat.en: is blank',
  ],
  [
    'a palette that the page has not',
    LOVAC,
    'palette: YlOrBr',
    'palette: Paired',
    expect.stringMatching(/^unknown palette "Paired"/) as string,
  ],
  [
    'an indicator of a measure that the source has not',
    LOVAC,
    'measure: PP_VACANT_2Y',
    'measure: PP_VACANT_3Y',
    '"PP_VACANT_3Y" is not a measure of the source "lovac-communes"',
  ],
  [
    'a measure shown twice',
    'indicators/sitadel-communes.yaml',
    '  - measure: LOG_COM',
    '  - measure: LOG_AUT',
    '"LOG_AUT" is declared twice',
  ],
  [
    'a rate summed as a count',
    RATES,
    'palette: YlOrBr\n  - measure: LOG_RESSEC_PCT',
    'count: true\n  - measure: LOG_RESSEC_PCT',
    '"LOG_VAC_PCT" is not a count: it cannot be summed',
  ],
  [
    'a rate of a count that nobody has',
    RATES,
    '    unit: percent\n    direction: high_is_concern\n    palette: YlOrBr\n  - measure: LOG_RESSEC_PCT',
    '    unit: percent\n    of: { numerator: LOGVAC, denominator: LOGS }\n  - measure: LOG_RESSEC_PCT',
    'unknown measure "LOGS"',
  ],
  [
    'a median that is said to be a rate of counts',
    RATES,
    '    unit: euros_per_m2\n    decimals: 0\n  - measure: LOGD_PX2Q2_MAI',
    '    unit: euros_per_m2\n    of: { numerator: LOGVAC, denominator: LOG }\n  - measure: LOGD_PX2Q2_MAI',
    '"LOGD_PX2Q2_APPT" is no rate, so that it is a rate of no counts',
  ],
  [
    'a measure that nothing shows',
    OPS,
    '  OPS_ADULTS: adultes',
    '  OPS_ADULTZ: adultes',
    expect.stringMatching(/^unknown measure "OPS_ADULTZ": neither in .*ops-iris\.yaml/) as string,
  ],
  [
    'a part that the source has not',
    OPS,
    '  - [OPS_RECENT, OPS_HOUSEHOLDS]',
    '  - [OPS_RECENTS, OPS_HOUSEHOLDS]',
    '"OPS_RECENTS" is not one of the measures',
  ],
  [
    'a crossing of what the source has not',
    OPS,
    '  - [OPS_RECENT_U40, OPS_RECENT, OPS_HOUSEHOLDS_U40',
    '  - [OPS_RECENT_U40, OPS_RECENT, OPS_HOUSEHOLDS_40',
    '"OPS_HOUSEHOLDS_40" is not one of the measures',
  ],
  [
    'a set of what the source has not',
    OPS,
    'OPS_RECENT: [OPS_RECENT_U40]',
    'OPS_RECENT: [OPS_RECENT_40]',
    '"OPS_RECENT_40" is not one of the measures',
  ],
  [
    'a rule for a measure that the source has not',
    OPS,
    'SOCIAL_IN_QPV: none',
    'SOCIAL_OUT: none',
    '"SOCIAL_OUT" is not one of the measures',
  ],
  ['an unknown source of the catalogue', OPS, 'catalogue: ops', 'catalogue: opsi', 'unknown source "opsi"'],
  [
    'a result of what the source has not',
    SITADEL,
    '{ measure: LOG_COM, as',
    '{ measure: LOG_COMS, as',
    '"LOG_COMS" is not one of the measures',
  ],
  [
    'a result that is no measure',
    SITADEL,
    'as: DONE_DWELLINGS, event: started',
    'as: DONE, event: started',
    'unknown measure "DONE"',
  ],
  [
    'an unpublished measure that is published',
    SITADEL,
    'unpublished: [SDP_AUT, SDP_COM]',
    'unpublished: [SDP_AUT, SDP_COM, LOG_COM]',
    '"LOG_COM" is published',
  ],
  [
    'an unpublished measure that is not read',
    SITADEL,
    'unpublished: [SDP_AUT, SDP_COM]',
    'unpublished: [SDP_AUT, SDP_COM, SDP]',
    '"SDP" is not one of the measures',
  ],
])('refuses %s with the file and the line', (_, name, from, to, reason) => {
  const data = copy()
  const path = join(data, name)
  const before = readFileSync(path, 'utf8')
  const after = before.replace(from, to)
  const lines = before.split('\n')
  const line = after.split('\n').findIndex((text, i) => text !== lines[i]) + 1
  expect(line).toBeGreaterThan(0)
  writeFileSync(path, after)
  expect(refusal(data)).toEqual([path, line, reason])
})

it('takes the counts that a rate is of, in its unit', () => {
  const data = copy()
  const path = join(data, RATES)
  const text = readFileSync(path, 'utf8')
  const of = '    of: { numerator: LOGVAC, denominator: LOG }\n'
  writeFileSync(
    path,
    text.replace('    unit: percent\n    direction', `    unit: percent\n${of}    direction`),
  )
  const files = declaredFolder(data)
  const own = checkSources(files, loadSources(files), catalogue).get('iris-indicateurs')
  const term = (measure: string) => ({ measure, coefficient: 1, year: 'same' })
  expect(own?.indicators.find(({ id }) => id === 'log_vac_pct')?.formula).toEqual({
    kind: 'published',
    measure: 'LOG_VAC_PCT',
    of: { numerator: [term('LOGVAC')], denominator: [term('LOG')], scale: 100 },
  })
})

it('refuses a measure under a rule of sets that is a figure of none', () => {
  const data = copy()
  const path = join(data, OPS)
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(/(sets:[\s\S]*?OPS_RECENT,)\s+OPS_RECENT_U40,/, '$1'),
  )
  expect(refusal(data)[2]).toBe(
    '"OPS_RECENT_U40" is under a rule of sets, and no set is declared that it is a figure of',
  )
})

it('refuses indicators of no source, and of a source that gives no measure of a zone', () => {
  const data = copy()
  const add = (name: string) => {
    const path = join(data, 'indicators', name)
    cpSync(join(data, LOVAC), path)
    const found = refusal(data)
    rmSync(path)
    return found.slice(1)
  }
  expect(add('lovac.yaml')).toEqual([1, 'no source "lovac" in data/sources'])
  expect(add('iris-ign.yaml')).toEqual([2, 'the source "iris-ign" gives no measure of a zone'])
})

function refusal(data: string): [string, number | null, string] {
  try {
    check(declaredFolder(data))
  } catch (error) {
    if (error instanceof DeclarationError) return [resolve(error.file), error.line, error.reason]
    throw error
  }
  throw new Error('nothing was refused')
}
