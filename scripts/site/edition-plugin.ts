import { existsSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { tsImport } from 'tsx/esm/api'
import type { Plugin, Rolldown } from 'vite'
import { THEME_INKS, type Theme } from '../../src/figure/theme.ts'
import type { PreparedList } from '../../src/sketch/prepared.ts'
import type { Addresses } from '../../src/ui/opening/data-files.ts'
import {
  EDITION_META,
  FROM_DATA_META,
  OPENING_FORMS,
  OPENS_META,
  type OpeningForm,
  openingName,
  PREPARED_META,
  SCRIPTS_META,
} from '../../src/ui/opening/opening-file.ts'
import { editionOf, homeOf, moveToEdition, territoriesOf } from './edition.ts'
import { askedOpening } from './entries.ts'
import { inlineOpening } from './inline-opening.ts'
import type * as drawing from './opening-figure.ts'
import { siteCatalogue } from './site-catalogue.ts'

const THEMES = Object.keys(THEME_INKS) as Theme[]
const FORMS = Object.keys(OPENING_FORMS) as OpeningForm[]

/** Files of the chunk of a script and of those that it imports, without those that the page names already. */
function filesOf(
  script: string,
  page: Rolldown.OutputChunk | undefined,
  bundle: Rolldown.OutputBundle,
): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  const closure = (first: Rolldown.OutputChunk | undefined) => {
    const met = new Set(first ? [first.fileName] : [])
    for (const name of met)
      for (const imported of chunks.find((chunk) => chunk.fileName === name)?.imports ?? []) met.add(imported)
    return met
  }
  const named = closure(page)
  const own = chunks.find((chunk) => chunk.facadeModuleId?.endsWith(`/${script}`))
  return [...closure(own)].filter((file) => !named.has(file))
}

/** A page with what comes before every script that it names: the figure is asked for first. */
function withFirst(html: string, tags: string): string {
  const before = html.indexOf('<script')
  if (before < 0) throw new Error('a page of the site names no script')
  return `${html.slice(0, before)}${tags}\n    ${html.slice(before)}`
}

interface Pictures {
  /** files of each territory, by id and name from its folder */
  readonly files: ReadonlyMap<string, Readonly<Record<string, string>>>
  readonly prepared: PreparedList
}

/** What each territory opens on and the first picture of each of its views: shown while scripts and tables arrive. */
async function pictures(data: string): Promise<Pictures> {
  // read by tsx, as every script is: Vite's own reading of its configuration refuses some of the libraries
  const { openingFigure, readCatalogue, territorySketches }: typeof drawing = await tsImport(
    './opening-figure.ts',
    import.meta.url,
  )
  const catalogue = readCatalogue(data)
  const drawn = territoriesOf(data).map((id) => {
    const folder = join(data, id)
    const figures = FORMS.flatMap((form) =>
      THEMES.map((theme) => [
        openingName(form, theme),
        openingFigure(folder, catalogue, OPENING_FORMS[form], theme),
      ]),
    )
    const { files, prepared } = territorySketches(folder, catalogue)
    return { id, prepared, files: { ...files, ...Object.fromEntries(figures) } }
  })
  return {
    files: new Map(drawn.map(({ id, files }) => [id, files])),
    prepared: Object.fromEntries(drawn.map(({ id, prepared }) => [id, prepared])),
  }
}

const NO_PICTURES: Pictures = { files: new Map(), prepared: {} }

/** Draws the first pictures, for the pages that ask for them; puts the data at the addresses of the edition, and says both in the page. */
export function siteEdition(): Plugin {
  let data = ''
  let drawn = NO_PICTURES
  let edition: Addresses | null = null
  let opensOn: string | undefined
  let scripts = new Set<string>()
  return {
    name: 'atlas-site-edition',
    apply: 'build',
    configResolved({ publicDir }) {
      data = join(publicDir, 'data')
    },
    async buildStart() {
      drawn = existsSync(join(data, 'index.json')) ? await pictures(data) : NO_PICTURES
      edition = drawn.files.size > 0 ? editionOf(data, drawn.files) : null
      opensOn = edition ? homeOf(data) : undefined
      scripts = new Set()
    },
    transformIndexHtml: {
      order: 'post',
      async handler(page, { bundle = {}, chunk, path }) {
        const asked = askedOpening(page)
        const first = await inlineOpening(basename(path))
        if (!asked) return withFirst(page, `<script>${first}</script>`)
        const { html, script, fromData } = asked
        const named = (of: string) => filesOf(of, chunk, bundle).map((file) => `./${file}`)
        const own = named(script)
        const drawing = fromData === null ? [] : named(fromData)
        for (const file of [...own, ...drawing]) scripts.add(file)
        const meta = (name: string, content: readonly string[]) =>
          `<meta name="${name}" content="${content.join(' ')}">\n    `
        const folders = edition ? [edition.shared, ...Object.values(edition.territories)] : []
        const prepared = `<meta name="${PREPARED_META}" content='${JSON.stringify(drawn.prepared)}'>\n    `
        const home = opensOn === undefined ? '' : meta(OPENS_META, [opensOn])
        const picture = drawing.length === 0 ? '' : meta(FROM_DATA_META, drawing)
        const lists = meta(EDITION_META, folders) + home + meta(SCRIPTS_META, own) + picture + prepared
        return withFirst(html, `${lists}<script>${first}</script>`)
      },
    },
    generateBundle: {
      order: 'post',
      handler() {
        for (const [id, folder] of Object.entries(edition?.territories ?? {}))
          for (const [name, source] of Object.entries(drawn.files.get(id) ?? {}))
            this.emitFile({ type: 'asset', fileName: `data/${folder}/${name}`, source })
      },
    },
    writeBundle({ dir = '' }) {
      if (!edition) return
      const catalogue = siteCatalogue(data, edition, new Date().toISOString().slice(0, 10))
      moveToEdition(join(dir, 'data'), { ...edition, scripts: [...scripts] })
      if (catalogue) writeFileSync(join(dir, 'data', 'catalogue.jsonld'), catalogue)
      else this.info('no data/catalogue.jsonld: data/site/site.yaml declares no public address')
    },
  }
}
