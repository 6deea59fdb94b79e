import { expect, it } from 'vitest'
import { SHIPPED } from '../../scripts/declared/shipped.test-helper.ts'
import { packagedCog } from '../../scripts/sources/packaged-cog.ts'
import { fillTemplate } from '../sources/file-names.ts'
import { territoryPath } from './assemble/declaration.ts'
import { readDeclarations } from './declarations.ts'
import { memoryEffects } from './memory-effects.ts'
import { territoryCosts } from './publish-territory.ts'

const LYON = `id: lyon
name: { fr: Lyon, en: Lyon }
epci: ["200046977"]
sources: [communes-geo-api, iris-ign]
`

it('asks for the IRIS of a city by its arrondissements too, which are the communes that IGN knows', async () => {
  const { effects } = memoryEffects(new Map(), () => {})
  const addresses: string[] = []
  const declarations = readDeclarations(SHIPPED, packagedCog())
  const read = await territoryCosts(
    'lyon',
    {
      files: { ...SHIPPED, text: (path) => (path === territoryPath('lyon') ? LYON : SHIPPED.text(path)) },
      declarations,
      solver: {
        open() {
          throw new Error('nothing is to be solved')
        },
      },
      holder: null,
      lang: 'fr',
    },
    {
      ...effects,
      find(source, territory) {
        if (source.id === 'iris-ign')
          addresses.push(...source.download.map(({ url }) => fillTemplate(url, territory)))
        return effects.find(source, territory)
      },
    },
  )
  expect(read).toBeNull()
  expect(addresses).toHaveLength(1)
  for (const code of ['69123', '69381', '69389', '69266']) expect(addresses[0]).toContain(`%27${code}%27`)
  expect(addresses[0]).not.toContain('%2721231%27')
})
