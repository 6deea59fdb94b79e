import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Territories of a folder of published data that are restricted to a landlord, with its name. */
export function restrictedTerritories(data: string): { territory: string; holder: string }[] {
  if (!existsSync(data)) return []
  return readdirSync(data, { withFileTypes: true }).flatMap((entry) => {
    const file = join(data, entry.name, 'territory.json')
    if (!entry.isDirectory() || !existsSync(file)) return []
    const { restricted } = JSON.parse(readFileSync(file, 'utf8')) as { restricted?: { holder: string } }
    return restricted ? [{ territory: entry.name, holder: restricted.holder }] : []
  })
}

/** Stops a build whose public folder holds a territory restricted to a landlord. */
export function refuseRestricted(): Plugin {
  let data = ''
  return {
    name: 'atlas-refuse-restricted',
    apply: 'build',
    configResolved({ publicDir }) {
      data = join(publicDir, 'data')
    },
    buildStart() {
      const found = restrictedTerritories(data)
      if (found.length === 0) return
      const list = found.map(({ territory, holder }) => `${territory} (${holder})`).join(', ')
      this.error(`public/data holds a restricted build, which is never published: ${list}`)
    },
  }
}
