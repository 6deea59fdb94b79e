import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { editionOf, moveToEdition } from './edition.ts'

let data = ''
const write = (file: string, content: string) => {
  mkdirSync(dirname(join(data, file)), { recursive: true })
  writeFileSync(join(data, file), content)
}
const read = (file: string) => readFileSync(join(data, file), 'utf8')
const territory = (id: string) => ({
  id,
  name: { fr: id, en: id },
  fictional: true,
  zones: {},
})
const edition = (figures = new Map([['demo', { 'opening-wide.svg': '<svg/>' }]])) => editionOf(data, figures)

beforeEach(() => {
  data = temporaryFolder('atlas-edition')
  write('index.json', JSON.stringify({ format: 1, territories: [territory('demo'), territory('dijon')] }))
  write('catalogue.json', '{}')
  for (const file of ['site.json', 'declarations.json', 'cog.json']) write(file, '{}')
  for (const id of ['demo', 'dijon']) {
    write(`${id}/territory.json`, id)
    write(`${id}/open/values.csv`, 'a')
  }
})

it('names each folder after all that it holds, and nothing else', () => {
  const before = edition()
  expect(before.territories.demo).toMatch(/^demo\.[0-9a-f]{12}$/)
  expect(before.shared).toMatch(/^shared-[0-9a-f]{12}$/)
  expect(edition()).toEqual(before)

  write('dijon/open/values.csv', 'b')
  const after = edition()
  expect(after.territories.dijon).not.toBe(before.territories.dijon)
  expect(after.territories.demo).toBe(before.territories.demo)
  expect(after.shared).toBe(before.shared)

  // a figure drawn otherwise is another content of the folder
  const redrawn = edition(new Map([['demo', { 'opening-wide.svg': '<svg></svg>' }]]))
  expect(redrawn.territories.demo).not.toBe(before.territories.demo)
  // a file that changes its name without changing its bytes, too
  write('demo/open/cells.csv', 'a')
  expect(edition().territories.demo).not.toBe(before.territories.demo)
  write('site.json', '{"a":1}')
  expect(edition().shared).not.toBe(before.shared)
})

it('leaves no data file at an address that another edition may have, but the index', () => {
  const made = { ...edition(), scripts: ['./assets/main-1.js'] }
  // the site writes its figures first
  write(`${made.territories.demo}/opening-wide.svg`, '<svg/>')
  moveToEdition(data, made)
  expect(
    ['catalogue.json', 'site.json', 'demo', 'dijon'].filter((old) => existsSync(join(data, old))),
  ).toEqual([])
  expect(read(`${made.territories.demo}/open/values.csv`)).toBe('a')
  expect(read(`${made.territories.demo}/opening-wide.svg`)).toBe('<svg/>')
  expect(read(`${made.shared}/catalogue.json`)).toBe('{}')
  const index = JSON.parse(read('index.json'))
  expect(index.edition).toEqual(made)
  expect(index.territories).toHaveLength(2)
})
