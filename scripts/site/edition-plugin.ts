import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tsImport } from 'tsx/esm/api'
import type { Plugin, Rolldown } from 'vite'
import type { Addresses } from '../../src/ui/opening/data-files.ts'
import {
  EDITION_META,
  OPENING_FORMS,
  type OpeningForm,
  openingFile,
  SCRIPTS_META,
} from '../../src/ui/opening/opening-file.ts'
import { editionOf, moveToEdition, territoriesOf } from './edition.ts'
import { askedOpening } from './entries.ts'
import { inlineOpening } from './inline-opening.ts'
import type * as drawing from './opening-figure.ts'
import { siteCatalogue } from './site-catalogue.ts'

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

/** What each territory opens on, drawn when the site is built: shown while its script and its tables arrive. */
async function openingFigures(data: string): Promise<Map<string, Record<string, string>>> {
  // read by tsx, as every script is: Vite's own reading of its configuration refuses some of the libraries
  const { openingFigure, readPublished }: typeof drawing = await tsImport(
    './opening-figure.ts',
    import.meta.url,
  )
  const published = readPublished(data)
  const figures = (id: string) =>
    FORMS.map((form) => [
      `opening-${form}.svg`,
      openingFigure(join(data, id), published, OPENING_FORMS[form]),
    ])
  return new Map(territoriesOf(data).map((id) => [id, Object.fromEntries(figures(id))]))
}

/** Draws the opening figures, for the pages that ask for them; puts the data at the addresses of the edition, and says both in the page. */
export function siteEdition(): Plugin {
  let data = ''
  let figures: Awaited<ReturnType<typeof openingFigures>> = new Map()
  let edition: Addresses | null = null
  let scripts = new Set<string>()
  return {
    name: 'atlas-site-edition',
    apply: 'build',
    configResolved({ publicDir }) {
      data = join(publicDir, 'data')
    },
    async buildStart() {
      figures = existsSync(join(data, 'index.json')) ? await openingFigures(data) : new Map()
      edition = figures.size > 0 ? editionOf(data, figures) : null
      scripts = new Set()
    },
    transformIndexHtml: {
      order: 'post',
      async handler(page, { bundle = {}, chunk }) {
        const asked = askedOpening(page)
        if (!asked) return page
        const { html, script } = asked
        const own = filesOf(script, chunk, bundle).map((file) => `./${file}`)
        for (const file of own) scripts.add(file)
        const meta = (name: string, content: readonly string[]) =>
          `<meta name="${name}" content="${content.join(' ')}">\n    `
        const folders = edition ? [edition.shared, ...Object.values(edition.territories)] : []
        const lists = meta(EDITION_META, folders) + meta(SCRIPTS_META, own)
        // before every script that the page names: the figure is asked for first
        const before = html.indexOf('<script')
        if (before < 0) throw new Error('index.html names no script')
        return `${html.slice(0, before)}${lists}<script>${await inlineOpening()}</script>\n    ${html.slice(before)}`
      },
    },
    generateBundle: {
      order: 'post',
      handler() {
        for (const [id, folder] of Object.entries(edition?.territories ?? {}))
          for (const form of FORMS) {
            const source = figures.get(id)?.[`opening-${form}.svg`] ?? ''
            this.emitFile({ type: 'asset', fileName: openingFile(folder, form), source })
          }
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
