import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import * as v from 'valibot'
import { parseChoice } from '../../../src/atlas/choice-url.ts'
import { createResolver } from '../../../src/atlas/resolve.ts'
import { settledLink } from '../../../src/atlas/settled-link.ts'
import { site as siteFile } from '../../../src/atlas/site.ts'
import type { ResolvedView } from '../../../src/atlas/view.ts'
import { yamlPaths } from '../../../src/declared/declared-files.ts'
import { readYaml } from '../../../src/declared/declared-yaml.ts'
import { FigureSheet } from '../../../src/figure/FigureSheet.tsx'
import type { Tone } from '../../../src/figure/figure-tones.ts'
import type { Geometry } from '../../../src/figure/geometry.ts'
import type { Size } from '../../../src/figure/projection.ts'
import { plainOptions } from '../../../src/figure/sheet-layout.ts'
import {
  CARD,
  galleryFile,
  glossaryFile,
  oembedFile,
  pictureFile,
  STYLE_FILE,
  viewFile,
} from '../../../src/gallery/addresses.ts'
import { GalleryPage } from '../../../src/gallery/GalleryPage.tsx'
import { GlossaryPage } from '../../../src/gallery/GlossaryPage.tsx'
import { type PreparedView, preparedView } from '../../../src/gallery/prepared-view.ts'
import type { GallerySite, Shown } from '../../../src/gallery/shown.ts'
import { sitemap } from '../../../src/gallery/sitemap.ts'
import { ViewPage } from '../../../src/gallery/ViewPage.tsx'
import { LANGS, type Lang } from '../../../src/i18n/lang.ts'
import { frameHeight } from '../../../src/sketch/frame-height.ts'
import { oembed } from '../../../src/sketch/oembed.ts'
import { sketchSize } from '../../../src/sketch/outlines-of.ts'
import { tableOf } from '../../../src/sketch/table-of.ts'
import { declaredFolder } from '../../declared/declared-folder.ts'
import { readJson } from '../../publish/read-json.ts'
import { drawnAt } from '../drawn-at.ts'
import { readCatalogue, readOpening } from '../opening-figure.ts'
import { cardPicture } from './card-picture.ts'
import { methodFiles } from './method-files.ts'

const FIGURE: Size = { width: 1200, height: 900 }
/** Width of the frame that an oEmbed answer gives, in CSS pixels: a column of text. */
const FRAME_WIDTH = 800

export interface Gallery {
  /** by name from the root of the site */
  readonly files: ReadonlyMap<string, string | Uint8Array>
  /** prepared views of territories that this site does not publish */
  readonly leftOut: readonly string[]
}

/**
 * The pages of the prepared views, their pictures, the gallery, and the site map where the site knows its address.
 * @param root of the project, which holds data/views and the stylesheets
 * @param data folder of the published data, before it is moved to its edition
 * @param folders of the territories of the edition, from data/
 * @throws where a view asks for what its territory has not: a prepared view is never another one than it says
 */
export function galleryFiles(
  root: string,
  data: string,
  folders: Readonly<Record<string, string>>,
  policy: string,
): Gallery {
  const declared = declaredFolder(join(root, 'data'))
  const all = yamlPaths(declared, 'views').map((path) => readYaml(declared, path, preparedView).value)
  const territoryOf = (one: PreparedView) => new URLSearchParams(one.link).get('t') ?? ''
  const kept = all.filter((one) => Object.hasOwn(folders, territoryOf(one)))
  const catalogue = readCatalogue(data)
  const territories = new Map(Object.keys(folders).map((id) => [id, readOpening(join(data, id), catalogue)]))
  const { title, publisher } = v.parse(siteFile, readJson('site', join(data, 'site.json')))
  const files = new Map<string, string | Uint8Array>()
  for (const lang of LANGS) {
    const site: GallerySite = {
      title: title[lang],
      address: publisher.address,
      folders: Object.fromEntries(Object.entries(folders).map(([id, folder]) => [id, `data/${folder}`])),
    }
    const shown = kept.map((prepared): Shown => {
      const found = territories.get(territoryOf(prepared))
      if (!found) throw new Error(`data/views: ${prepared.id} has no territory`)
      const view = resolved(prepared, found.input, lang)
      const drawn = (size: Size, tone: Tone = 'colour') =>
        figure({ ...view, answers: null, answering: 'awaited' }, found.geometry, size, tone)
      files.set(pictureFile(lang, prepared.id, 'svg'), drawn(FIGURE))
      files.set(pictureFile(lang, prepared.id, 'dark.svg'), drawn(FIGURE, 'dark'))
      files.set(pictureFile(lang, prepared.id, 'png'), cardPicture(drawn(CARD)))
      const answer = oembedOf({ prepared, view }, found.geometry, site)
      if (answer) files.set(oembedFile(lang, prepared.id), answer)
      return { prepared, view }
    })
    for (const one of shown)
      files.set(viewFile(lang, one.prepared.id), html(createElement(ViewPage, { shown: one, site, policy })))
    const published = [...territories.values()].map(({ input }) => input.territory)
    for (const [name, page] of methodFiles(catalogue, published, lang, site, policy))
      files.set(name, html(page))
    files.set(galleryFile(lang), html(createElement(GalleryPage, { lang, shown, site, policy })))
    files.set(glossaryFile(lang), html(createElement(GlossaryPage, { lang, site, policy })))
  }
  const styles = ['src/ui/tokens.css', 'src/gallery/gallery.css']
  files.set(STYLE_FILE, styles.map((file) => readFileSync(join(root, file), 'utf8')).join('\n'))
  if (publisher.address !== null)
    files.set(
      'sitemap.xml',
      sitemap(
        publisher.address,
        kept.map(({ id }) => id),
        catalogue.methods.map(({ id }) => id),
      ),
    )
  return { files, leftOut: all.filter((one) => !kept.includes(one)).map(({ id }) => id) }
}

/** The oEmbed answer of a view: a site that does not know its own address has none to give. */
export function oembedOf(
  { prepared, view }: Shown,
  geometry: Geometry,
  { title, address }: GallerySite,
): string | null {
  if (address === null) return null
  const { lang } = view
  const picture = { address: address + pictureFile(lang, prepared.id, 'png'), ...CARD }
  const query = `?v=1&${prepared.link}${lang === 'en' ? '&lang=en' : ''}`
  const named = { title: prepared.title[lang], address: `${address}embed.html${query}` }
  const table = tableOf({ ...view, answers: null, answering: 'awaited' }, geometry)
  const size = { width: FRAME_WIDTH, height: frameHeight(sketchSize(geometry), table, FRAME_WIDTH) }
  return `${JSON.stringify(oembed({ ...named, site: { title, address }, picture, size }), null, 2)}\n`
}

const html = (page: ReactElement) => `<!doctype html>${renderToStaticMarkup(page)}\n`

const figure = (view: ResolvedView, geometry: Geometry, size: Size, tone: Tone): string =>
  renderToStaticMarkup(
    createElement(FigureSheet, {
      view,
      geometry: drawnAt(size, geometry),
      options: { ...plainOptions(view), tone },
      ...size,
    }),
  )

function resolved(prepared: PreparedView, opened: ReturnType<typeof readOpening>['input'], lang: Lang) {
  const asked = parseChoice(`?v=1&${prepared.link}`)
  const { choice, problems, opened: shown } = settledLink({ kind: 'read', ...asked }, opened)
  const [problem] = [...asked.problems, ...problems]
  if (problem)
    throw new Error(`data/views: ${prepared.id} asks for ${problem.param}=${problem.value} in vain`)
  return createResolver(shown)({ ...choice, lang })
}
