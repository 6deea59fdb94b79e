import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Territory } from '../../src/indicators/territory.ts'
import { territoryList } from '../../src/publish/folder/territory-list.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** Copies the built site without its data. What it was built with is left out: the page has nothing to guess. */
export function copyWithoutData(site: string): void {
  cpSync('dist', site, { recursive: true, filter: (path) => path !== join('dist', 'data') })
  const page = join(site, 'index.html')
  writeFileSync(page, readFileSync(page, 'utf8').replace(/<meta name="atlas-edition"[^>]*>/, ''))
}

/** A copy of the built site in a folder of this name, with the files that its territories share, and none of them. */
export function siteWithoutTerritories(name: string): { readonly site: string; readonly data: string } {
  const site = temporaryFolder(name)
  copyWithoutData(site)
  const data = join(site, 'data')
  mkdirSync(data)
  for (const entry of readdirSync('public/data', { withFileTypes: true }))
    if (entry.isFile()) cpSync(join('public/data', entry.name), join(data, entry.name))
  return { site, data }
}

/** Lists the territories of a site, whose folders stand in its data. */
export function listTerritories(data: string, territories: readonly Territory[]): void {
  writeFileSync(join(data, 'index.json'), JSON.stringify(territoryList(territories)))
}

export const readTerritoryFile = (data: string, id: string): Territory =>
  JSON.parse(readFileSync(join(data, id, 'territory.json'), 'utf8')) as Territory
