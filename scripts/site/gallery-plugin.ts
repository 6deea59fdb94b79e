import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { tsImport } from 'tsx/esm/api'
import * as v from 'valibot'
import type { Plugin } from 'vite'
import { territoryIndex } from '../../src/indicators/territory.ts'
import { contentSecurityPolicy } from './csp.ts'
import type * as gallery from './gallery/gallery-files.ts'

/**
 * Writes the gallery of prepared views beside the built page, once the data are at the addresses of their edition. Its
 * pages have no script and are no entries: nothing of them is bundled.
 */
export function galleryPlugin(): Plugin {
  let data = ''
  let root = ''
  let dist = ''
  return {
    name: 'atlas-gallery',
    apply: 'build',
    configResolved(config) {
      root = config.root
      data = join(config.publicDir, 'data')
      dist = join(config.root, config.build.outDir)
    },
    async closeBundle() {
      const index = join(dist, 'data', 'index.json')
      if (!existsSync(index)) return
      const { edition } = v.parse(territoryIndex, JSON.parse(readFileSync(index, 'utf8')))
      if (!edition) return
      // read by tsx, as the opening figures are
      const { galleryFiles }: typeof gallery = await tsImport('./gallery/gallery-files.ts', import.meta.url)
      const { files, leftOut } = galleryFiles(root, data, edition.territories, contentSecurityPolicy([]))
      for (const [name, content] of files) {
        mkdirSync(dirname(join(dist, name)), { recursive: true })
        writeFileSync(join(dist, name), content)
      }
      if (leftOut.length > 0)
        this.info(`prepared views of territories that are not here: ${leftOut.join(', ')}`)
    },
  }
}
