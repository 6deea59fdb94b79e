import { describe, expect, it } from 'vitest'
import { standingZone } from '../../contours/standing-zone.ts'
import type { PointsDeclaration } from '../declaration.ts'
import { bytesOf, declared } from '../fixtures.test-helper.ts'
import { readPoints } from './read-points.ts'
import type { Standing } from './standing.ts'

const square = (code: string, west: number, width: number) => ({
  type: 'Feature' as const,
  properties: { code },
  geometry: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [west, 47],
        [west + width, 47],
        [west + width, 47.4],
        [west, 47.4],
        [west, 47],
      ],
    ],
  },
})
const of = (...features: ReturnType<typeof square>[]) => standingZone({ type: 'FeatureCollection', features })
/** One commune of half a degree in two IRIS, and a district in the second. */
const standing: Standing = {
  commune: of(square('21231', 5, 0.5)),
  iris: of(square('212310101', 5, 0.25), square('212310102', 5.25, 0.25)),
  qpv: of(square('QN02101M', 5.3, 0.1)),
}
const scope = { communes: new Set(['21231']) }
const rpls = declared('rpls-logements', 'points') as PointsDeclaration
const rnic = declared('rnic', 'points') as PointsDeclaration
const readBytes = (declaration: PointsDeclaration, bytes: Uint8Array) =>
  readPoints('f.csv', bytes, declaration, scope, standing)
const read = (declaration: PointsDeclaration, text: string) => readBytes(declaration, bytesOf(text))
const counts = ({ cells }: ReturnType<typeof read>, code: string) =>
  Object.fromEntries(cells.filter((cell) => cell.code === code).map(({ measure, value }) => [measure, value]))

describe('the register of social dwellings, dwelling by dwelling', () => {
  const HEAD = 'DEPCOM;NUMVOIE;INDREP;TYPVOIE;NOMVOIE;CONSTRUCT;DPEENERGIE;X;Y'
  // Lambert-93 of 5.35, 47.2 (in the district) and of 5.1, 47.2
  const INSIDE = '878104,14;6681057,65'
  const OUTSIDE = '859163.93;6680507.11'

  it('is left out whole, in one line, where the projection declared is unknown', () => {
    const text = [HEAD, `21231;12;;RUE;DE LA PAIX;1968;F;${INSIDE}`, `21231;3;;RUE;X;1968;F;${OUTSIDE}`]
    const { points, problems } = read({ ...rpls, projection: 'EPSG:99999' }, text.join('\n'))
    expect(points).toEqual([])
    expect(problems).toMatchObject([{ kind: 'unknown_projection', severity: 'refused', value: 'EPSG:99999' }])
  })

  it('groups dwellings of one address and place, however it is written, and counts what is known', () => {
    const found = read(
      rpls,
      [
        HEAD,
        `21231;12;;RUE;DE LA PAIX;1968;F;${INSIDE}`,
        `21231;12;;rue;de la Paix;1968;;${INSIDE}`,
        `21231;12;;Rue;de-la-Paix;1968;C;${INSIDE}`,
        `21231;3;B;ALLEE;DES ORMES;;;${OUTSIDE}`,
        `21054;1;;RUE;D’AILLEURS;1990;A;${INSIDE}`,
      ].join('\n'),
    )
    expect(found.problems).toEqual([])
    expect(found.read).toBe(5)
    const [paix, ormes] = found.points
    expect(found.points).toHaveLength(2)
    expect(paix).toMatchObject({
      name: '12 RUE DE LA PAIX',
      commune: '21231',
      iris: '212310102',
      qpv: 'QN02101M',
    })
    expect(paix?.code).toMatch(/^RS21231-[0-9A-Z]{10}$/)
    expect(counts(found, paix?.code ?? '')).toEqual({
      RPLS_STOCK: 3,
      RPLS_BEFORE_1975: 3,
      RPLS_DPE: 2,
      RPLS_DPE_EFG: 1,
      SOCIAL_IN_QPV: 3,
    })
    // unknown is not 0: no year, no certificate
    expect(counts(found, ormes?.code ?? '')).toEqual({
      RPLS_STOCK: 1,
      RPLS_BEFORE_1975: 'missing',
      RPLS_DPE: 'missing',
      RPLS_DPE_EFG: 'missing',
      SOCIAL_IN_QPV: 0,
    })
  })

  it('gives a residence the same code whatever the order of the rows', () => {
    const rows = [`21231;12;;RUE;DE LA PAIX;1968;F;${INSIDE}`, `21231;3;;ALLEE;DES ORMES;1980;D;${OUTSIDE}`]
    const codes = (lines: string[]) =>
      read(rpls, [HEAD, ...lines].join('\n'))
        .points.map(({ code }) => code)
        .sort()
    expect(codes(rows)).toEqual(codes(rows.toReversed()))
  })

  it('tells coordinates that are exchanged from a place elsewhere', () => {
    const swapped = INSIDE.split(';').toReversed().join(';')
    const found = read(
      rpls,
      [HEAD, `21231;5;;RUE;H;1968;F;${INSIDE}`, `21231;6;;RUE;I;1968;F;${swapped}`].join('\n'),
    )
    expect(found.points.map(({ name }) => name)).toEqual(['5 RUE H'])
    expect(found.problems.map(({ kind, row }) => `${kind} ${row}`)).toEqual(['point_swapped 3'])
  })

  it('lists what cannot be placed: without coordinates, at 0,0, elsewhere, at a place of many addresses', () => {
    const found = read(
      rpls,
      [
        HEAD,
        '21231;1;;RUE;A;1968;F;;',
        '21231;2;;RUE;B;1968;F;0;0',
        '21231;3;;RUE;C;1968;F;652000;6862000',
        ...['D', 'E', 'F', 'G'].map((street) => `21231;4;;RUE;${street};1968;F;${OUTSIDE}`),
        `21231;5;;RUE;H;1968;F;${INSIDE}`,
      ].join('\n'),
    )
    expect(found.points.map(({ name }) => name)).toEqual(['5 RUE H'])
    expect(found.problems.map(({ kind, row, value }) => `${kind} ${row} ${value}`)).toEqual([
      'point_unplaced 2 1 RUE A',
      'point_unplaced 3 2 RUE B',
      'point_outside 4 3 RUE C',
      'point_on_default 5 4 RUE D',
      'point_on_default 6 4 RUE E',
      'point_on_default 7 4 RUE F',
      'point_on_default 8 4 RUE G',
    ])
    expect(new Set(found.problems.map(({ severity }) => severity))).toEqual(new Set(['dropped']))
  })

  it('is refused without its columns of place', () => {
    const found = read(rpls, 'DEPCOM;NUMVOIE\n21231;1')
    expect(found.points).toEqual([])
    expect(found.problems.map(({ kind }) => kind)).toEqual(['key_column_missing'])
  })

  it('reads the suffixed names of older editions, in Windows-1252 after a title', () => {
    const text = `Détail\n${HEAD.replace(/(NUMVOIE|NOMVOIE|X|Y)(?=;|$)/g, '$1_red')}\n21231;12;;RUE;DE L'ÉGLISE;1968;F;${INSIDE}`
    // each of its letters is one byte of that encoding
    const found = readBytes(
      rpls,
      Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
    )
    expect(found.points.map(({ name }) => name)).toEqual(["12 RUE DE L'ÉGLISE"])
  })

  it('finds its columns wherever they stand among others, in a file with a mark, quotes and Windows lines', () => {
    const text = [
      'REG_CODE;X;Y;DROIT_CODE;DPEENERGIE;QPV;CONSTRUCT;LOCAT;DPEDATE;NOMVOIE;TYPVOIE;NUMVOIE;BAT;DEPCOM;SRU_EXPIR',
      '"27";"878104,14";"6681057,65";"1";"E";"1";"1974";"1976";"31/12/2019";"DES LILAS";"RUE";"7";"A";"21231";""',
      '"27";"878104,14";"6681057,65";"1";"G";"1";"1975";"1976";"2019-12-31";"DES LILAS";"RUE";"7";"B";"21231";""',
    ]
    const found = read(rpls, `\uFEFF${text.join('\r\n')}\r\n`)
    expect(found.problems).toEqual([])
    expect(found.points).toMatchObject([{ name: '7 RUE DES LILAS', qpv: 'QN02101M' }])
    expect(counts(found, found.points[0]?.code ?? '')).toMatchObject({
      RPLS_STOCK: 2,
      RPLS_BEFORE_1975: 1,
      RPLS_DPE: 2,
      RPLS_DPE_EFG: 2,
    })
  })

  it('takes the code of a commune that has lost its first zero for that commune', () => {
    const here: Standing = { ...standing, commune: () => '01053' }
    const found = readPoints(
      'f.csv',
      bytesOf(`${HEAD}\n1053;1;;RUE;A;1968;F;${INSIDE}`),
      rpls,
      { communes: new Set(['01053']) as never },
      here,
    )
    expect(found.points.map(({ commune }) => commune)).toEqual(['01053'])
  })
})

describe('the national register of condominiums', () => {
  const NEW =
    'numero_d_immatriculation,nom_d_usage_de_la_copropriete,adresse_de_reference,code_officiel_commune,long,lat,nombre_total_de_lots,nombre_de_lots_a_usage_d_habitation,periode_de_construction,mandat_en_cours_dans_la_copropriete'
  const OLD =
    "Numéro d'immatriculation,Nom d'usage de la copropriété,Adresse de référence,Code Officiel Commune,Longitude,Latitude,Nombre total de lots,Nombre de lots à usage d'habitation,Période de construction,Mandat en cours dans la copropriété"

  it.each([
    ['today', NEW, 'DE_1961_A_1974', 'Pas de mandat en cours'],
    ['before', OLD, 'De 1961 à 1974', 'pas de mandat en cours'],
  ])('is read with the headers of %s', (_, head, period, mandate) => {
    const found = read(
      rnic,
      `${head}\nAA1234567,Les Tilleuls,"1, rue des Tilleuls",21231,5.1,47.2,30,20,${period},${mandate}`,
    )
    expect(found.problems).toEqual([])
    expect(found.points).toMatchObject([
      { code: 'AA1234567', name: 'Les Tilleuls', iris: '212310101', qpv: null },
    ])
    expect(counts(found, 'AA1234567')).toEqual({
      COPRO: 1,
      COPRO_LOTS: 30,
      COPRO_DWELLINGS: 20,
      COPRO_NO_MANDATE: 1,
      COPRO_BEFORE_1975: 1,
    })
  })

  it('keeps what is not known apart from no, and lists a number of another form', () => {
    const found = read(
      rnic,
      `${NEW}\nAA1234567,,x,21231,5.1,47.2,,20,non connue,non connu\nA12,B,y,21231,5.2,47.2,3,2,,\nAB1234567,C,z,21231,,,3,2,,`,
    )
    expect(counts(found, 'AA1234567')).toMatchObject({
      COPRO_LOTS: 'missing',
      COPRO_DWELLINGS: 20,
      COPRO_NO_MANDATE: 'missing',
      COPRO_BEFORE_1975: 'missing',
    })
    expect(found.problems.map(({ kind, value }) => [kind, value])).toEqual([
      ['point_unnumbered', 'A12'],
      ['point_unplaced', 'C'],
    ])
  })

  it('finds its columns wherever they stand, in quotes and with decimal commas, and keeps no name of a syndic', () => {
    const head =
      'lat,long,raison_sociale_du_representant_legal,type_de_syndic_benevole_professionnel_non_connu,nombre_de_lots_a_usage_d_habitation,numero_d_immatriculation,code_officiel_commune,date_de_la_derniere_maj'
    const found = read(
      rnic,
      `\uFEFF${head}\r\n"47,2","5,35",MARTIN Odile,bénévole,"1 020",AA1234567,21231,31/12/2023\r\n`,
    )
    expect(found.problems).toEqual([])
    expect(found.points).toMatchObject([{ code: 'AA1234567', name: 'AA1234567', qpv: 'QN02101M' }])
    expect(counts(found, 'AA1234567')).toMatchObject({ COPRO_DWELLINGS: 1020, COPRO_LOTS: 'missing' })
    expect(JSON.stringify(found)).not.toMatch(/martin/i)
  })
})
