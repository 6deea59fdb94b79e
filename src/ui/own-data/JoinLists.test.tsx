import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { communes, context, csv, declarations } from '../../own/own.test-helper.ts'
import { readOwn } from '../../own/read-own.ts'
import type { Loaded } from '../opening/load.ts'
import { JoinLists } from './JoinLists.tsx'

it('says why a table is not read, and then nothing of the zones', async () => {
  const figure = { kind: 'count', column: 'v', label: 'V', unit: 'dwellings', direction: 'neutral' } as const
  const said = async (header: readonly string[]) => {
    const reading = await readOwn(
      'deux.csv',
      csv([header, ...communes.map(({ code }) => [code, 10, 20])]),
      {
        kind: 'table',
        table: {
          level: 'commune',
          key: { column: 'code', by: 'code' },
          year: { kind: 'all', year: 2024 },
          figures: [figure],
          rule: 'none',
        },
      },
      context,
    )
    const loaded = {
      store: { zones: () => [], zone: () => null },
      catalogue: declarations.catalogue,
      territory: { name: { fr: 'Dijon', en: 'Dijon' } },
    } as unknown as Loaded
    return renderToStaticMarkup(
      <JoinLists report={reading.report} reading={reading} loaded={loaded} lang="fr" />,
    )
  }
  const refused = await said(['code', 'w', 'w'])
  expect(refused).toContain('laissé de côté')
  expect(refused).not.toContain('zone')
  expect(await said(['code', 'v', 'w'])).not.toContain('laissé de côté')
})
