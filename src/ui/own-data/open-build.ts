import type { DeskBuild } from '../../imports/own-desk.ts'
import type { Territory } from '../../indicators/territory.ts'
import { failure, ok, type Result } from '../../lib/result.ts'
import { openTerritory } from '../../open/open-territory.ts'
import { LOCAL_TERRITORY } from '../../own/link-file.ts'
import { territoryList } from '../../publish/folder/territory-list.ts'
import type { Loaded } from '../opening/load.ts'

/**
 * A territory that the reader has built, opened as one that is published is: by the same door. Its name in a link says
 * that it is on this machine, and each of its views that it is not published.
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
  const entries = territoryList([local], opened.value.catalogue).territories
  const others = index.territories.filter(({ id }) => id !== local.id)
  return ok({ ...opened.value, tables, shared, index: { ...index, territories: [...others, ...entries] } })
}
