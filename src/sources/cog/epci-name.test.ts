import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packagedCog, packagedCogData } from '../../../scripts/sources/packaged-cog.ts'
import { epciName, epciNameIn } from './epci-name.ts'

describe('epciName', () => {
  it.each([
    ['CA de Lens - Liévin', 'Communauté d’agglomération de Lens-Liévin'],
    ['Métropole Européenne de Lille', 'Métropole européenne de Lille'],
    ['CA de Bar-le-Duc - Sud Meuse', 'Communauté d’agglomération de Bar-le-Duc – Sud Meuse'],
    ['CC de Domme- Villefranche du Périgord', 'Communauté de communes de Domme – Villefranche du Périgord'],
    [
      'CC de la Haute Somme (Combles - Péronne - Roisel)',
      'Communauté de communes de la Haute Somme (Combles-Péronne-Roisel)',
    ],
    ['CA "Saintes - Grandes Rives - L\'Agglo"', '«\u00a0Saintes – Grandes Rives – L’Agglo\u00a0»'],
    ["CA de Blois ''Agglopolys''", 'Communauté d’agglomération de Blois «\u00a0Agglopolys\u00a0»'],
    ["CC Bresse Nord Intercom'", 'Bresse Nord Intercom’'],
    ["CC de l'Ile d'Oléron", 'Communauté de communes de l’Île d’Oléron'],
    ['CC des Villes Soeurs', 'Communauté de communes des Villes Sœurs'],
    ['CU d\u0027Arras', 'Communauté urbaine d’Arras'],
    ['CA Vitré Communauté', 'Vitré Communauté'],
    ['CA de Nîmes Métropole', 'Communauté d’agglomération de Nîmes Métropole'],
    [
      'CC Interrégionale Aumale - Blangy-sur-Bresle',
      'Communauté de communes interrégionale Aumale – Blangy-sur-Bresle',
    ],
    ['CA ECLA  (Espace Communautaire Lons Agglomération)', 'ECLA (Espace Communautaire Lons Agglomération)'],
    ['Eurométropole de Strasbourg', 'Eurométropole de Strasbourg'],
  ])('prints %s as %s', (label, name) => {
    expect(epciName(label)).toBe(name)
  })

  it('leaves no mark of a list in the name of any EPCI of France', () => {
    const names = packagedCogData().epcis.map(([, label]) => epciName(label))
    expect(names.length).toBeGreaterThan(1200)
    expect(names.filter((name) => /^C[CAU] |['"]| -|- | {2}|oe[uU]|\bIle\b/.test(name))).toEqual([])
    // an article is never left at the head
    expect(names.filter((name) => !/^[\p{Lu}«]/u.test(name))).toEqual([])
    // the words are those of the list, but for what its abbreviations stand for
    const letters = (text: string) =>
      text
        .normalize('NFD')
        .replace(/œ/g, 'oe')
        .replace(/[^a-z]/gi, '')
        .toLowerCase()
    for (const [, label] of packagedCogData().epcis) {
      const own = letters(label.replace(/^C[CAU] /, '').replace(/\bSt-/, 'Saint-'))
      expect(letters(epciName(label)).endsWith(own), label).toBe(true)
    }
  })

  const lovac = join(process.env.ATLAS_SOURCES ?? '', 'formats/lovac_95.csv')
  const isThere = existsSync(lovac)
  if (!isThere)
    console.info(
      "left out: names of EPCI as LOVAC writes them; set ATLAS_SOURCES to a folder of producers' files",
    )
  it.runIf(isThere)(
    'writes each EPCI of Val-d’Oise as LOVAC does (where ATLAS_SOURCES has formats/lovac_95.csv)',
    () => {
      const rows = readFileSync(lovac, 'utf8').matchAll(/;"(\d{9})";"([^"]+)";"95";/g)
      const published = new Map(
        [...rows].map(([, siren = '', name = '']) => [siren, name.replaceAll("'", '’')]),
      )
      expect(published.size).toBeGreaterThan(10)
      expect(new Map([...published.keys()].map((siren) => [siren, packagedCog().epci(siren)?.name]))).toEqual(
        published,
      )
    },
  )
})

describe('epciNameIn', () => {
  it.each([
    ['Dijon Métropole', 'Dijon métropole', 'Dijon métropole'],
    ['Communauté d’agglomération de Lens-Liévin', 'Lens-Liévin', 'Communauté d’agglomération de Lens-Liévin'],
    ['Communauté urbaine d’Alencon', 'Alençon', 'Communauté urbaine d’Alençon'],
    ['Métropole du Grand Paris', 'Paris Ouest', 'Métropole du Grand Paris'],
    ['Communauté de communes Beauvais', 'Vais', 'Communauté de communes Beauvais'],
    ['Grand Orb', 'Communauté de communes Grand Orb', 'Grand Orb'],
  ])('%s, called %s, is %s', (name, declared, expected) => {
    expect(epciNameIn(name, declared)).toBe(expected)
  })
})
