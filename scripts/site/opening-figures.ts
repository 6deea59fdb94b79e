import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { tsImport } from 'tsx/esm/api'
import * as v from 'valibot'
import type { Plugin, Rolldown } from 'vite'
import { territoryIndex } from '../../src/indicators/territory.ts'
import {
  OPENING_FORMS,
  OPENING_META,
  type OpeningForm,
  openingFile,
  SCRIPTS_META,
} from '../../src/ui/opening/opening-file.ts'
import { askedOpening } from './entries.ts'
import { inlineOpening } from './inline-opening.ts'
import type * as drawing from './opening-figure.ts'
import { readJson } from './read-json.ts'

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

/**
 * What each territory opens on, drawn when the site is built: shown, by the pages that ask for it, while their script
 * and its tables arrive.
 */
export function openingFigures(): Plugin {
  let data = ''
  let territories: readonly string[] = []
  return {
    name: 'atlas-opening-figures',
    apply: 'build',
    configResolved({ publicDir }) {
      data = join(publicDir, 'data')
    },
    buildStart() {
      const index = join(data, 'index.json')
      territories = existsSync(index)
        ? v.parse(territoryIndex, readJson('index', index)).territories.map(({ id }) => id)
        : []
    },
    async generateBundle() {
      if (territories.length === 0) return
      // read by tsx, as every script is: Vite's own reading of its configuration refuses some of the libraries
      const { openingFigure, readPublished }: typeof drawing = await tsImport(
        './opening-figure.ts',
        import.meta.url,
      )
      const published = readPublished(data)
      for (const territory of territories)
        for (const form of FORMS) {
          const source = openingFigure(join(data, territory), published, OPENING_FORMS[form])
          this.emitFile({ type: 'asset', fileName: openingFile(territory, form), source })
        }
    },
    transformIndexHtml: {
      order: 'post',
      async handler(page, { bundle = {}, chunk }) {
        const asked = askedOpening(page)
        if (!asked) return page
        const { html, script } = asked
        const meta = (name: string, content: readonly string[]) =>
          `<meta name="${name}" content="${content.join(' ')}">\n    `
        const lists =
          meta(OPENING_META, territories) +
          meta(
            SCRIPTS_META,
            filesOf(script, chunk, bundle).map((file) => `./${file}`),
          )
        // before every script that the page names: the figure is asked for first
        const before = html.indexOf('<script')
        if (before < 0) throw new Error('index.html names no script')
        return `${html.slice(0, before)}${lists}<script>${await inlineOpening()}</script>\n    ${html.slice(before)}`
      },
    },
  }
}
