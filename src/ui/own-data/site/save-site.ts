import { createElement, type ReactElement } from 'react'
import type { Catalogue } from '../../../atlas/catalogue.ts'
import { resolve } from '../../../atlas/resolve.ts'
import { defaultChoice } from '../../../atlas/settle.ts'
import { download } from '../../../exports/download.ts'
import { toneOf } from '../../../figure/figure-tones.ts'
import { plainOptions } from '../../../figure/sheet-layout.ts'
import type { Theme } from '../../../figure/theme.ts'
import { MethodPlaces } from '../../../gallery/MethodPlaces.tsx'
import { methodPlaces } from '../../../gallery/method-places.ts'
import { NoViews } from '../../../gallery/NoViews.tsx'
import type { Built } from '../../../imports/desk-state.ts'
import type { OpenedTerritory } from '../../../open/open-territory.ts'
import { territoryList } from '../../../publish/folder/territory-list.ts'
import type { Loaded } from '../../opening/load.ts'
import { OPENING_FORMS, type OpeningForm, openingName } from '../../opening/opening-file.ts'
import { openedBuild } from '../build/built-files.ts'
import { fetchSite } from './fetch-site.ts'
import { SITE_FILES } from './site-files.ts'
import { readSite, siteWith } from './site-with.ts'
import { type InTheirPlace, isOfTerritory, withoutOthers } from './without-others.ts'
import { withoutPublisher } from './without-publisher.ts'
import { zipped } from './zipped.ts'

/**
 * The whole site with what was built, to be unpacked on any static host: it opens on it. The files of the site come from
 * the site itself, which says nothing of its own publisher there.
 * @param alone without the other territories of the site and their views
 * @throws Error where the site is not whole, or what was built is not what a page opens
 */
export async function saveSite(
  built: Built,
  { shared }: Pick<Loaded, 'shared'>,
  alone: boolean,
  onStep: (done: number, of: number) => void,
): Promise<void> {
  const opened = openedBuild(built, shared)
  if (!opened.ok) throw new Error(`${opened.error.file}: ${opened.error.cause}`)
  const [entry] = territoryList([built.territory]).territories
  if (!entry) throw new Error('no territory')
  const files = { ...built.files, ...(await openingFigures(opened.value)) }
  const fetched = withoutPublisher(
    readSite(await fetchSite((path) => !alone || !isOfTerritory(path), onStep)),
  )
  const base = alone ? withoutOthers(fetched, entry.id, await inTheirPlace(built, shared)) : fetched
  const site = siteWith(base, { entry, files })
  // the list of its files is that of the new site
  site.set(SITE_FILES, new TextEncoder().encode(JSON.stringify({ files: [...site.keys()].sort() })))
  download(await zipped(site), `${built.territory.id}-site.zip`, 'application/zip')
}

/** What the pages beside the atlas say of this territory, where they told of the others. */
async function inTheirPlace({ territory }: Built, shared: Catalogue): Promise<InTheirPlace> {
  const { rendered } = await import('../../../exports/index.ts')
  const markup = (element: ReactElement) => rendered(element, ({ innerHTML }) => innerHTML)
  return {
    methods: shared.methods.map(({ id }) => id),
    places: (method, lang) => {
      const places = methodPlaces(shared, [territory], method, lang)
      return markup(createElement(MethodPlaces, { places, lang }))
    },
    noViews: (lang) => markup(createElement(NoViews, { lang })),
  }
}

/** What the territory opens on, in both themes, drawn as the build of a site draws it. */
async function openingFigures({ geometry, ...opened }: OpenedTerritory): Promise<Record<string, string>> {
  const { figureSvg } = await import('../../../exports/index.ts')
  const view = resolve({ ...opened, choice: defaultChoice(opened.territory) }, null, 'awaited')
  const drawn = (form: OpeningForm, theme: Theme) => {
    const options = { ...plainOptions(view), tone: toneOf(theme) }
    return [openingName(form, theme), figureSvg({ view, geometry, options, ...OPENING_FORMS[form] })] as const
  }
  return Object.fromEntries(
    (Object.keys(OPENING_FORMS) as OpeningForm[]).flatMap((form) => [
      drawn(form, 'light'),
      drawn(form, 'dark'),
    ]),
  )
}
