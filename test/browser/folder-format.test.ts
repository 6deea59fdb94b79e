import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { FOLDER_FORMAT } from '../../src/territory/folder-format.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { atlasPage, textOf, until } from './atlas-page.ts'
import { copyWithoutData } from './site-copy.ts'

/** The page of today before a folder that another version of the atlas published. */
function before(change: (data: string) => void): () => string {
  let site = ''
  beforeAll(() => {
    site = temporaryFolder('atlas-format')
    copyWithoutData(site)
    cpSync('test/fixtures/folder-format-1', join(site, 'data'), { recursive: true })
    change(join(site, 'data'))
  })
  return () => site
}

const VIEW = '?v=1&t=orleans&i=target_dwellings&l=commune'

describe('an older folder', () => {
  const atlas = atlasPage({ built: before(() => {}) })
  it('is read like one of today', async () => {
    const page = await atlas.open({ query: VIEW })
    expect(await page.locator('table.zones tbody tr').count()).toBe(22)
    expect(await page.locator('.problems').count()).toBe(0)
    expect(await page.locator('footer button').count()).toBeGreaterThan(3)
  })
})

describe('a newer folder', () => {
  const atlas = atlasPage({
    built: before((data) => {
      const file = join(data, 'index.json')
      const index = JSON.parse(readFileSync(file, 'utf8')) as object
      writeFileSync(file, JSON.stringify({ ...index, format: FOLDER_FORMAT + 1 }))
    }),
  })
  it('is refused with its cause and what to do', async () => {
    const page = await atlas.open({ query: VIEW, until: 'none' })
    await until('the failure', () => page.getByRole('alert').count())
    expect(await textOf(page, '[role="alert"]')).toContain('plus récente que cette page')
    expect(await textOf(page, '[role="alert"]')).toContain('index.json')
  })
})
