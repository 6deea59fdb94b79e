import type { SketchTable } from '../../sketch/sketch-files.ts'

/**
 * A table whose classes have their colours from a style sheet, and that style sheet: the picture follows the theme, and paper,
 * without being drawn again.
 */
export function themedTable(table: SketchTable): { readonly table: SketchTable; readonly colors: string } {
  let [light, dark] = ['', '']
  const rows = table.rows.map((row, at) => {
    const { paint } = row
    if (!('color' in paint)) return row
    const [color, ink] = [`--row-${at}`, `--row-ink-${at}`]
    const own = 'ink' in paint ? paint.ink : paint.color
    const [darkColor, darkInk] = paint.dark ?? [paint.color, own]
    light += `${color}:${paint.color};${ink}:${own};`
    dark += `${color}:${darkColor};${ink}:${darkInk};`
    const shown = { ...paint, color: `var(${color})` }
    return { ...row, paint: 'ink' in paint ? { ...shown, ink: `var(${ink})` } : shown } as typeof row
  })
  const colors = `.sketch{${light}}@media screen{.sketch.dark{${dark}}}@media screen and (prefers-color-scheme:dark){.sketch.auto{${dark}}}`
  return { table: { ...table, rows }, colors }
}
