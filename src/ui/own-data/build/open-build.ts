import type { PointBytes } from '../../../db/tables.ts'
import { ownEntryWords } from '../../../i18n/words/own-entry.ts'
import type { Built } from '../../../imports/desk-state.ts'
import type { Territory } from '../../../indicators/territory.ts'
import { failure, ok, type Result } from '../../../lib/result.ts'
import { pointStore, withPoints } from '../../../open/with-points.ts'
import { localId } from '../../../own/project/link-file.ts'
import { territoryList } from '../../../publish/folder/territory-list.ts'
import type { Loaded } from '../../opening/load.ts'
import { builtFiles, openedBuild } from './built-files.ts'

/**
 * Opens a territory that the reader has built through the function that opens published ones. Its id in a link marks it
 * as a territory of this machine, and each of its views shows that it is not published.
 * @param site a territory of the site, for what all share
 */
export function openBuild(
  { territory, files }: Built,
  { shared, index }: Pick<Loaded, 'shared' | 'index'>,
): Result<Loaded, string> {
  const local: Territory = {
    ...territory,
    id: localId(territory.id),
    geometry: { ...territory.geometry, local: true },
  }
  const { zones, cells } = builtFiles({ files })
  const tables = { zones, cells }
  const opened = openedBuild({ files }, shared, JSON.stringify(local))
  if (!opened.ok) return failure(`${opened.error.file}: ${opened.error.cause}`)
  const pointFiles = pointFilesOf(files)
  const points = pointFiles && pointStore(pointFiles)
  if (points && !points.ok) return failure(`points, ${points.error.file}: ${points.error.cause}`)
  const placed = points ? withPoints(opened.value, points.value) : opened.value
  const { fr, en } = local.name
  const name = { fr: ownEntryWords.fr.ownTerritory(fr), en: ownEntryWords.en.ownTerritory(en) }
  const entries = territoryList([{ ...local, name }]).territories
  const others = index.territories.filter(({ id }) => id !== local.id)
  return ok({
    ...placed,
    tables: { ...tables, ...(pointFiles && { points: pointFiles }) },
    shared,
    index: { ...index, territories: [...others, ...entries] },
  })
}

/** The files of its points; null where it has none. */
function pointFilesOf(files: Built['files']): PointBytes | null {
  const [zones, cells] = [files['points.arrow'], files['point-cells.arrow']]
  return zones instanceof Uint8Array && cells instanceof Uint8Array ? { zones, cells } : null
}
