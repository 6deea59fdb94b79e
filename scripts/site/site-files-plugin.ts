import { readdirSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Plugin } from 'vite'
import { SITE_FILES } from '../../src/ui/own-data/site/site-files.ts'

/** Lists the files of the built site, so that the page can hand the whole of it over, with a territory of its reader's own. */
export function siteFilesPlugin(): Plugin {
  let out = ''
  return {
    name: 'atlas-site-files',
    apply: 'build',
    configResolved({ build }) {
      out = build.outDir
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        writeFileSync(join(out, SITE_FILES), JSON.stringify({ files: siteFilesIn(out) }))
      },
    },
  }
}

/** Paths from the folder, with "/"; what begins with a dot is the build's own. */
const siteFilesIn = (out: string): string[] =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(out, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.startsWith('.') && path !== SITE_FILES)
    .sort()
