/** What the atlas knows of a level. Its words are in src/i18n/words; what reads its zones is in src/sources. */
export interface LevelRow {
  /** the form of its codes */
  readonly code: RegExp
  /** how many digits its codes have where a spreadsheet may have turned them into numbers; null elsewhere */
  readonly digits: number | null
  /** a reader can choose to map it */
  readonly mapped: boolean
  /** the level whose zones it is made of and is read from, as their sum; null where it has zones of its own */
  readonly madeOf: string | null
  /** the level whose edges are drawn over its zones, to find one's way */
  readonly edges: string | null
  /**
   * `tiles` touch each other and cover the territory; `perimeters` lie apart, across the zones of other levels, and are
   * drawn over these as lines; `areas` lie apart in the same way, and are drawn where a reader maps them alone; `points`
   * have a place and no contour
   */
  readonly shape: 'tiles' | 'perimeters' | 'areas' | 'points'
}

/**
 * The scales of the atlas, one row each, coarse to fine. A qpv crosses communes and iris, as does a perimeter of work: neither is ever nested. A point lies
 * in one commune, one iris and at most one qpv, which its position tells.
 */
export const LEVEL_TABLE = {
  epci: { code: /^\d{9}$/, digits: 9, mapped: false, madeOf: null, edges: null, shape: 'tiles' },
  group: {
    code: /^[a-z0-9]+(-[a-z0-9]+)*$/,
    digits: null,
    mapped: true,
    madeOf: 'commune',
    edges: null,
    shape: 'tiles',
  },
  commune: {
    code: /^(\d{2}|2[AB])\d{3}$/,
    digits: 5,
    mapped: true,
    madeOf: null,
    edges: 'group',
    shape: 'tiles',
  },
  iris: {
    code: /^(\d{2}|2[AB])\d{7}$/,
    digits: 9,
    mapped: true,
    madeOf: null,
    edges: 'commune',
    shape: 'tiles',
  },
  qpv: {
    // QVA, the former perimeters around a QPV, have no national code: the atlas writes QV + department + rank.
    code: /^(QP(\d{3}|02[AB])\d{3}|QN(\d{3}|02[AB])\d{2}[A-Z]|QV(\d{3}|02[AB])\d{3})$/,
    digits: null,
    mapped: true,
    madeOf: null,
    edges: 'commune',
    shape: 'perimeters',
  },
  work: {
    // No register numbers them: PT, the département, a dash, and what those who drew it call it.
    code: /^PT(\d{2,3}|2[AB])-[0-9A-Z]{2,12}$/,
    digits: null,
    mapped: true,
    madeOf: null,
    edges: 'commune',
    shape: 'areas',
  },
  residence: {
    // No register numbers them: RS, the commune, and what its source knows it by (data/README.md).
    code: /^RS(\d{2}|2[AB])\d{3}-[0-9A-Z]{4,12}$/,
    digits: null,
    mapped: true,
    madeOf: null,
    edges: 'commune',
    shape: 'points',
  },
  condominium: {
    // number of the national register (RNIC)
    code: /^[A-Z]{2}\d{7}$/,
    digits: null,
    mapped: true,
    madeOf: null,
    edges: 'commune',
    shape: 'points',
  },
  address: {
    // a place of a file of the reader's own, neither residence nor condominium: AD, the commune, a digest of its row
    code: /^AD(\d{2}|2[AB])\d{3}-[0-9A-Z]{4,12}$/,
    digits: null,
    mapped: true,
    madeOf: null,
    edges: 'commune',
    shape: 'points',
  },
} as const satisfies Readonly<Record<string, LevelRow>>
