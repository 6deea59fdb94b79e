import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { beforeEach, describe, expect, it } from 'vitest'
import { project } from './fixture.test-helper.ts'
import { refuseRestricted, restrictedFiles } from './refuse-restricted.ts'

const OWN = '{ "id": "own", "restricted": { "holder": "bailleur-x" } }'

let root: string
let write: (path: string, text: string) => void
beforeEach(async () => {
  const made = await project({})
  root = made.root
  write = made.write
  write('site/index.html', '<!doctype html><title>A</title><script type="module" src="./main.js"></script>')
  write('site/main.js', '')
  write('site/public/data/index.json', '{}')
  write('site/public/data/open/territory.json', '{ "id": "open" }')
})

const site = (emptyOutDir = true) =>
  build({
    root: join(root, 'site'),
    configFile: false,
    logLevel: 'silent',
    build: { emptyOutDir },
    plugins: [refuseRestricted()],
  })

describe('a public build', () => {
  it('goes through where nothing is restricted', async () => {
    await expect(site()).resolves.toBeDefined()
    expect(restrictedFiles(join(root, 'nowhere'))).toEqual([])
  })

  it.each([
    ['a territory', 'data/own/territory.json', OWN],
    ['a whole landlord’s folder, deeper', 'data/own/data/own/territory.json', OWN],
    ['a copy outside of data/', 'copies/territory.json', OWN],
    ['a file of another name', 'data/open/territory-own.json', OWN],
    [
      'a description without its territory',
      'open/datapackage.json',
      `{ "restricted": { "holder": "bailleur-x" } }`,
    ],
  ])('stops on %s', async (_, path, text) => {
    write(`site/public/${path}`, text)
    await expect(site()).rejects.toThrow(
      `the public folder holds a restricted build, which is never published: ${path} (bailleur-x)`,
    )
  })

  it.each([
    ['names nobody', '{ "restricted": true }'],
    ['does not parse', '{ "restricted": { "holder": "baill'],
  ])('stops on one that %s', async (_, text) => {
    write('site/public/data/own/territory.json', text)
    await expect(site()).rejects.toThrow('data/own/territory.json (?)')
  })

  it('stops on one behind a link', async () => {
    write('private/own/territory.json', OWN)
    symlinkSync(join(root, 'private'), join(root, 'site/public/data/linked'))
    await expect(site()).rejects.toThrow('data/linked/own/territory.json (bailleur-x)')
  })

  it('stops on one that the finished site kept from before', async () => {
    write('site/dist/data/own/territory.json', OWN)
    await expect(site(false)).rejects.toThrow('the finished site holds a restricted build')
  })

  it('stops on a page that reads a private file', async () => {
    write('site/private/own/territory.json', OWN)
    write('site/main.js', "import own from './private/own/territory.json'; console.log(own)")
    await expect(site()).rejects.toThrow('the page reads private files')
  })

  it('takes a text that only speaks of it for what it is', async () => {
    write('site/public/data/words.json', '{ "words": ["restricted"], "restricted": null }')
    await expect(site()).resolves.toBeDefined()
  })
})
