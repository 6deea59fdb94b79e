import { expect, it } from 'vitest'
import { packagedCog } from '../../scripts/sources/packaged-cog.ts'
import { declaredTexts } from '../declared/declared-files.ts'
import { readTerritoryDeclaration, territoryPath } from './assemble/declaration.ts'
import { unsaidProvenance } from './assemble/provenance.ts'
import { firstDeclaration } from './first-declaration.ts'

const read = (made: ReturnType<typeof firstDeclaration>) =>
  readTerritoryDeclaration(
    declaredTexts({ [territoryPath(made.id)]: made.yaml }),
    territoryPath(made.id),
    new Set(['iris-ign', 'communes-france', 'lovac-communes']),
  ).value

it('a first declaration says of each file what its reader says of it, and what they accept, with the reason', () => {
  const provenance = { ...unsaidProvenance('Contours « IGN ».zip'), title: { fr: 'Été', en: 'Summer' } }
  const reason = { fr: 'Une: résidence # a fermé', en: 'Une: résidence # a fermé' }
  const made = firstDeclaration(packagedCog(), '242100410', {
    sources: ['communes-france', 'iris-ign', 'lovac-communes'],
    of: { 'communes-france': {}, 'iris-ign': { provenance }, 'lovac-communes': { worksheet: '2024' } },
    accepted: [{ finding: 'shift:iris-ign', reason }],
  })
  expect(read(made)).toMatchObject({
    sources: [
      { id: 'communes-france' },
      { id: 'iris-ign', provenance },
      { id: 'lovac-communes', worksheet: '2024' },
    ],
    accepted: [{ finding: 'shift:iris-ign', reason }],
  })
})

it('a first declaration of which nothing is said accepts nothing', () => {
  const made = firstDeclaration(packagedCog(), '242100410', { sources: ['iris-ign'], of: {}, accepted: [] })
  expect(made.yaml).not.toContain('accepted')
  expect(read(made)).toMatchObject({ sources: [{ id: 'iris-ign' }], accepted: [] })
})
