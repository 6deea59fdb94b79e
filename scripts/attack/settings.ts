import type { Rule } from './guarded.ts'
import type { Defects, TableSource } from './tables.ts'
import { OPS, TAX } from './truth.ts'

/** What a release is made of. */
export interface Release {
  readonly sources: readonly TableSource[]
  /** a build for this landlord, its own stock unmasked, beside the public ones */
  readonly holder: string | null
  readonly hasQuarters: boolean
}

/** A kind of territory: which producers count what, how well, and how often it is published. */
export interface Setting {
  readonly name: string
  readonly size: 'small' | 'large' | 'largest'
  readonly years: 1 | 2
  readonly defects: Partial<Record<TableSource, Defects>>
  readonly releases: readonly Release[]
  readonly rules: readonly Rule[]
  /** residences on the map: every dwelling in one of them, or some */
  readonly residences?: 'all' | 'some'
  /** the survey is of two years before the registers, whose dwellings have not changed: every reader takes these for its own */
  readonly isBefore?: true
}

export const THRESHOLD = 11
const TAX_RULE: Rule = { kind: 'cell', threshold: THRESHOLD, measures: TAX }
const RULES: readonly Rule[] = [{ kind: 'set', threshold: THRESHOLD, measures: OPS }, TAX_RULE]
const CELL_RULES: readonly Rule[] = [{ kind: 'cell', threshold: THRESHOLD, measures: OPS }, TAX_RULE]
const SUBSETS_RULES: readonly Rule[] = [
  { kind: 'set', threshold: THRESHOLD, measures: OPS, subsets: true },
  TAX_RULE,
]
const ALIKE_RULES: readonly Rule[] = [...RULES, { kind: 'alike', threshold: THRESHOLD, measures: OPS }]

const SMALL_LEFT_OUT: Defects = { missing: 'small', disagrees: false }
const SOME_LEFT_OUT: Defects = { missing: 'some', disagrees: false }
const DISAGREES: Defects = { missing: 'some', disagrees: true }

const once = (...sources: TableSource[]): Release[] => [{ sources, hasQuarters: true, holder: null }]
const without = (...sources: TableSource[]): Release => ({ sources, hasQuarters: false, holder: null })
const withQuarters = (...sources: TableSource[]): Release => ({ sources, hasQuarters: true, holder: null })

const small = (
  name: string,
  releases: readonly Release[],
  defects: Setting['defects'] = {},
  years: 1 | 2 = 1,
): Setting => ({ name, size: 'small', years, defects, releases, rules: RULES })

const points = (setting: Setting, residences: 'all' | 'some'): Setting => ({ ...setting, residences })

const before = (setting: Setting): Setting => ({ ...setting, isBefore: true })

/** OPS by residence, joined to those of the register. */
const RESIDENCE_SETTINGS: readonly Setting[] = [
  points(
    small('OPS by residence, all of them', once('ops-iris', 'rpls-logements', 'ops-residences-all')),
    'all',
  ),
  points(
    small(
      'OPS by residence, some of them',
      once('rpls-iris', 'ops-iris', 'rpls-logements', 'ops-residences'),
      {
        'ops-residences': SOME_LEFT_OUT,
      },
    ),
    'some',
  ),
  points(
    small(
      'OPS by residence, by IRIS, by district and by commune',
      once(
        'rpls-communes',
        'rpls-qpv',
        'ops-communes',
        'ops-iris',
        'ops-qpv',
        'rpls-logements',
        'ops-residences-all',
      ),
      { 'ops-iris': SOME_LEFT_OUT },
    ),
    'all',
  ),
  points(
    small('OPS by residence and by commune', once('ops-communes', 'rpls-logements', 'ops-residences'), {
      'ops-residences': SMALL_LEFT_OUT,
    }),
    'some',
  ),
  points(
    small('two releases, OPS by IRIS and then by residence', [
      withQuarters('ops-iris'),
      withQuarters('ops-iris', 'rpls-logements', 'ops-residences-all'),
    ]),
    'all',
  ),
  points(
    {
      ...small(
        'OPS by residence, no count under 11',
        once('ops-iris-cells', 'rpls-logements', 'ops-residences-cells'),
      ),
      rules: CELL_RULES,
    },
    'all',
  ),
  points(
    {
      ...small(
        'OPS by residence, recent movers a set',
        once('ops-iris-subsets', 'rpls-logements', 'ops-residences-subsets'),
      ),
      rules: SUBSETS_RULES,
    },
    'some',
  ),
  before(
    points(
      small(
        'OPS by residence two years before the register, all of them',
        once('ops-iris', 'rpls-logements', 'ops-residences-all'),
      ),
      'all',
    ),
  ),
  before(
    points(
      small(
        'OPS by residence two years before the register, some of them',
        once('rpls-communes', 'rpls-iris', 'ops-communes', 'ops-iris', 'rpls-logements', 'ops-residences'),
        { 'ops-residences': SOME_LEFT_OUT, 'ops-iris': SOME_LEFT_OUT },
      ),
      'some',
    ),
  ),
]

export const SETTINGS: readonly Setting[] = [
  small('OPS alone', once('ops-iris')),
  small('OPS alone, rows missing, two years', once('ops-iris'), { 'ops-iris': SMALL_LEFT_OUT }, 2),
  small('OPS and RPLS by IRIS without small ones', once('rpls-iris', 'ops-iris'), {
    'rpls-iris': SMALL_LEFT_OUT,
  }),
  { ...small('OPS, no count under 11', once('ops-iris-cells')), rules: CELL_RULES },
  { ...small('OPS, recent movers a set', once('ops-iris-subsets')), rules: SUBSETS_RULES },
  { ...small('OPS, sets that are all alike masked', once('ops-iris-alike')), rules: ALIKE_RULES },
  small('OPS by IRIS and by commune', once('ops-communes', 'ops-iris'), { 'ops-iris': SOME_LEFT_OUT }),
  small('OPS by IRIS and by commune, which disagree', once('ops-communes', 'ops-iris'), {
    'ops-iris': SMALL_LEFT_OUT,
    'ops-communes': DISAGREES,
  }),
  small('OPS by IRIS and by district, RPLS', once('ops-iris', 'ops-qpv', 'rpls-qpv', 'rpls-communes')),
  small('tax counts by IRIS and LOVAC', once('lovac-communes', 'tax-iris')),
  small('tax counts by IRIS with rows missing, LOVAC', once('lovac-communes', 'tax-iris'), {
    'tax-iris': SMALL_LEFT_OUT,
  }),
  small(
    'everything',
    once(
      'rpls-communes',
      'rpls-iris',
      'rpls-qpv',
      'ops-communes',
      'ops-iris',
      'ops-qpv',
      'lovac-communes',
      'tax-iris',
    ),
    { 'ops-iris': SOME_LEFT_OUT, 'rpls-iris': SOME_LEFT_OUT, 'tax-iris': SOME_LEFT_OUT },
    2,
  ),
  small('two releases, RPLS and districts added', [
    without('ops-iris'),
    withQuarters('rpls-communes', 'rpls-iris', 'ops-iris'),
  ]),
  small(
    'two releases, OPS by commune added',
    [
      withQuarters('ops-iris', 'tax-iris'),
      withQuarters('ops-communes', 'ops-iris', 'lovac-communes', 'tax-iris'),
    ],
    { 'ops-iris': SOME_LEFT_OUT, 'tax-iris': SOME_LEFT_OUT },
  ),
  small(
    'two releases, OPS by commune and then by IRIS',
    [withQuarters('ops-communes'), withQuarters('ops-iris')],
    { 'ops-iris': SOME_LEFT_OUT },
  ),
  small('three releases', [
    without('ops-iris'),
    withQuarters('ops-iris', 'rpls-qpv'),
    withQuarters('rpls-communes', 'ops-communes', 'ops-iris', 'ops-qpv', 'rpls-qpv'),
  ]),
  small(
    'a landlord’s build beside the public one',
    [
      withQuarters('rpls-communes', 'ops-iris', 'lovac-communes', 'tax-iris'),
      { ...withQuarters('ops-iris', 'tax-iris'), holder: 'bailleur' },
    ],
    { 'tax-iris': SOME_LEFT_OUT },
  ),
  ...RESIDENCE_SETTINGS,
  before(
    small(
      'OPS by IRIS two years before the register',
      once('rpls-communes', 'rpls-iris', 'rpls-qpv', 'ops-iris-alone'),
    ),
  ),
  before(
    small(
      'OPS by IRIS, by district and by commune two years before the register',
      once('rpls-communes', 'rpls-iris', 'rpls-qpv', 'ops-communes', 'ops-qpv', 'ops-iris-alone'),
      { 'ops-iris-alone': SOME_LEFT_OUT },
    ),
  ),
  {
    name: 'large, everything',
    size: 'large',
    years: 1,
    defects: { 'ops-iris': SOME_LEFT_OUT },
    rules: RULES,
    releases: once(
      'rpls-communes',
      'rpls-iris',
      'ops-communes',
      'ops-iris',
      'ops-qpv',
      'lovac-communes',
      'tax-iris',
    ),
  },
]

/** About 500 IRIS, and more than 2 200 masked values: attacked when it is asked for by name, see `npm run attack`. */
export const LARGEST: Setting = {
  name: 'largest, no count under 11',
  size: 'largest',
  years: 2,
  defects: { 'ops-iris-cells': SOME_LEFT_OUT },
  rules: CELL_RULES,
  releases: once('rpls-communes', 'ops-iris-cells', 'lovac-communes', 'tax-iris'),
}
