import { readFileSync } from 'node:fs'
import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { InkContext } from '../../src/figure/inks.ts'
import { PAGE_INKS } from '../../src/figure/palette.ts'
import type { Lang } from '../../src/i18n/lang.ts'

/** Stylesheets of the site that a sheet is drawn with, in their order. */
const STYLES = [
  'src/ui/tokens.css',
  'src/ui/shell/page.css',
  'src/ui/shell/panels/shared.css',
  'src/table/table.css',
  'src/charts/charts.css',
  'src/report/sheet.css',
  'src/report/scenario-section.css',
  'src/report/summary.css',
]
const root = new URL('../../', import.meta.url)

/** One stylesheet for all the static sheets of a folder. */
export const sheetStyles = (): string =>
  STYLES.map((file) => readFileSync(new URL(file, root), 'utf8').trim()).join('\n\n')

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A body drawn in the colours of the stylesheet. */
export const markupOf = (body: ReactElement): string =>
  renderToStaticMarkup(createElement(InkContext, { value: PAGE_INKS }, body))

/** A page that needs no script: its markup, its title, its language, the stylesheet beside it. */
export const staticPage = (title: string, lang: Lang, markup: string): string =>
  `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file:">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="./sheets.css">
</head>
<body>
${markup}
</body>
</html>
`
