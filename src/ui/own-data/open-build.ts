import type { DeskBuild } from '../../imports/own-desk.ts'
import type { Territory } from '../../indicators/territory.ts'
import { failure, ok, type Result } from '../../lib/result.ts'
import { openTerritory } from '../../open/open-territory.ts'
import { LOCAL_TERRITORY } from '../../own/link-file.ts'
import { territoryList } from '../../publish/folder/territory-list.ts'
import type { Loaded } from '../opening/load.ts'

/**
 * Opens a territory that the reader has built through the function that opens published ones. Its id in a link marks it
 * as a territory of this machine, and each of its views shows that it is not published.
 * @param site a territory of the site, for what all share
 */
export function openBuild(
  { territory, files }: Extract<DeskBuild, { kind: 'built' }>,
  { shared, index }: Pick<Loaded, 'shared' | 'index'>,
): Result<Loaded, string> {
  const local: Territory = {
    ...territory,
    id: `${LOCAL_TERRITORY}${territory.id}`,
    geometry: { ...territory.geometry, local: true },
  }
  const encoder = new TextEncoder()
  const bytesOf = (name: string): Uint8Array => {
    const content = files[name] ?? ''
    return typeof content === 'string' ? encoder.encode(content) : content
  }
  const tables = { zones: bytesOf('zones.arrow'), cells: bytesOf('cells.arrow') }
  const opened = openTerritory(
    { territory: encoder.encode(JSON.stringify(local)), geometry: bytesOf('geometry.topojson'), ...tables },
    shared,
  )
  if (!opened.ok) return failure(`${opened.error.file}: ${opened.error.cause}`)
  const entries = territoryList([local]).territories
  const others = index.territories.filter(({ id }) => id !== local.id)
  return ok({ ...opened.value, tables, shared, index: { ...index, territories: [...others, ...entries] } })
}
