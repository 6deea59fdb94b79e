import { expect, it } from 'vitest'
import { catalogue, demo } from '../../../../scripts/demo/demo.test-helper.ts'
import { sourceLine } from '../../../atlas/view-texts.ts'
import { buildTerritory } from '../../../publish/folder/build-territory.ts'
import { FOLDER_FORMAT } from '../../../territory/folder-format.ts'
import { openBuild } from './open-build.ts'

it('a territory that a reader has built has its points with it, its own mark, and the credit of its files', () => {
  const { territory: made, files } = buildTerritory(demo, catalogue)
  const territory = { ...made, contours: 'supplied', geometry: { ...made.geometry, producer: 'iris.zip' } }
  const index = { format: FOLDER_FORMAT, territories: [] } as unknown as Parameters<
    typeof openBuild
  >[1]['index']
  const opened = openBuild({ kind: 'built', territory, files } as never, { shared: catalogue, index })
  if (!opened.ok) throw new Error(opened.error)
  expect(opened.value.store.zones('residence')).toHaveLength(territory.counts.residence ?? 0)
  expect(opened.value.store.zones('iris')).toHaveLength(110)
  expect(opened.value.tables.points?.zones).toBeInstanceOf(Uint8Array)

  // the list tells the reader's own territory from those of the site, and its contours are of the file that gave them
  const [listed] = opened.value.index.territories
  expect(listed?.name).toEqual({
    fr: `${territory.name.fr} (mes fichiers)`,
    en: `${territory.name.en} (my files)`,
  })
  expect(opened.value.territory.name).toEqual(territory.name)
  expect(opened.value.territory.geometry).toMatchObject({ producer: 'iris.zip', local: true })

  expect(sourceLine([], opened.value.territory, 'fr')).toContain(
    'Contours ouverts par le lecteur\u00a0: iris.zip, ',
  )

  const { 'points.arrow': _, 'point-cells.arrow': __, ...others } = files
  const without = openBuild({ kind: 'built', territory, files: others } as never, {
    shared: catalogue,
    index,
  })
  expect(without.ok && without.value.tables.points).toBeUndefined()
})
