import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { TerritoryIndex } from '../../indicators/territory.ts'
import { TerritoryPicker } from './TerritoryPicker.tsx'

const text = (fr: string) => ({ fr, en: fr })
const INDEX: TerritoryIndex = {
  format: 2,
  territories: [
    {
      id: 'demo',
      name: text('Ville-Haute'),
      fictional: true,
      zones: { commune: 24 },
      has: [text('Habitat : vacance ; taux SRU')],
      lacks: [],
      tables: [],
      sections: [{ section: 'habitat', has: 2, lacks: 0 }],
    },
    {
      id: 'mel',
      name: text('Lille'),
      fictional: false,
      zones: { commune: 95 },
      has: [text('Habitat : taux SRU')],
      lacks: [text('Habitat : vacance'), text('Objectifs : total ; PLAI ; PLUS')],
      tables: [text('Objectifs par territoire'), text('Production sociale')],
      sections: [
        { section: 'habitat', has: 1, lacks: 1 },
        { section: 'objectifs', has: 0, lacks: 3 },
      ],
    },
  ],
}

it('says of every territory what it has and lacks, in short, and which indicators behind', () => {
  const html = renderToStaticMarkup(
    <TerritoryPicker index={INDEX} territory="demo" lang="fr" onPick={() => {}} />,
  )
  const lines = [...html.matchAll(/<li>(.*?)<\/li>/gs)].map(([, line = '']) => line)
  const short = lines.map((line) =>
    [...(line.split('<details')[0]?.matchAll(/<(?:strong|p)>(.*?)<\//g) ?? [])].map(([, words = '']) =>
      words.replaceAll('\u00a0', ' '),
    ),
  )
  expect(short).toEqual([
    ['Ville-Haute', 'Contient : habitat 2.', 'Ne contient pas : rien.'],
    ['Lille', 'Contient : habitat 1, tableaux du document 2.', 'Ne contient pas : habitat 1, objectifs 3.'],
  ])
  expect(lines[1]).toContain('Objectifs : total ; PLAI ; PLUS')
  expect(lines[1]).toContain(
    '<dt>Tableaux du document</dt><dd>Objectifs par territoire</dd><dd>Production sociale</dd>',
  )
  expect(lines[0]).not.toContain('ableaux du document')
  expect(lines.map((line) => line.includes('open=""'))).toEqual([true, false])
})
