import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import * as v from 'valibot'
import type { Plugin } from 'vite'

/** territory.json, datapackage.json: what a landlord's build says of itself, whatever the file is called. */
const marked = v.object({ restricted: v.unknown() })
const named = v.object({ holder: v.string() })

/** JSON files of a folder, at any depth and behind any link, that say they are restricted, with the landlord's name. */
export function restrictedFiles(folder: string): { file: string; holder: string }[] {
  return jsonFiles(folder, new Set()).flatMap((path) => {
    const text = readFileSync(path, 'utf8')
    if (!text.includes('"restricted"')) return []
    const file = relative(folder, path).replaceAll('\\', '/')
    const holder = holderIn(text)
    return holder === null ? [] : [{ file, holder }]
  })
}

/** The landlord; `?` where the file does not name it, or does not parse; null where nothing is restricted. */
function holderIn(text: string): string | null {
  try {
    const file = v.safeParse(marked, JSON.parse(text))
    if (!file.success || !file.output.restricted) return null
    const own = v.safeParse(named, file.output.restricted)
    return own.success ? own.output.holder : '?'
  } catch {
    return '?'
  }
}

function jsonFiles(folder: string, met: Set<string>): string[] {
  if (folder === '' || !existsSync(folder) || met.has(realpathSync(folder))) return []
  met.add(realpathSync(folder))
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name)
      if (!existsSync(path)) return []
      if (statSync(path).isDirectory()) return jsonFiles(path, met)
      return /json(ld)?$/i.test(name) ? [path] : []
    })
}

/**
 * Stops a build that would publish anything restricted to a landlord: in the public folder, among the modules of the
 * page, or in the finished site, which may hold files of before.
 */
export function refuseRestricted(): Plugin {
  let publicDir = ''
  let privateDir = ''
  return {
    name: 'atlas-refuse-restricted',
    apply: 'build',
    configResolved(config) {
      publicDir = config.publicDir
      privateDir = `${join(config.root, 'private')}/`
    },
    buildStart() {
      const found = restrictedFiles(publicDir)
      if (found.length > 0) this.error(message('the public folder', found))
    },
    generateBundle() {
      const modules = [...this.getModuleIds()].filter((id) => id.startsWith(privateDir))
      if (modules.length > 0) this.error(`the page reads private files: ${modules.join(', ')}`)
    },
    writeBundle({ dir = '' }) {
      const found = restrictedFiles(dir)
      if (found.length > 0) this.error(message('the finished site', found))
    },
  }
}

const message = (where: string, found: ReturnType<typeof restrictedFiles>): string =>
  `${where} holds a restricted build, which is never published: ${found.map(({ file, holder }) => `${file} (${holder})`).join(', ')}`
