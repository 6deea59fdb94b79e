import { type PlotChoice, plotText } from '../../../atlas/plot-choice.ts'
import type { Plot } from '../../../charts/plots/plot.ts'

/** The address of the page with a plot, which the page shows without a word of its address where it is the first. */
function plotAddress(choice: PlotChoice): string {
  const { href, search } = window.location
  return new URLSearchParams(search).has('g') ? href : `${href}${search ? '&' : '?'}g=${plotText(choice)}`
}

/** Draws a plot and hands it to the reader; what writes it is fetched now. Answers the name of the file. */
export async function savePlot(choice: PlotChoice, plot: Plot, file: 'svg' | 'png'): Promise<string> {
  const [{ download, fileName, svgToPng }, { plotSvg }] = await Promise.all([
    import('../../../exports/index.ts'),
    import('../../../exports/plot.ts'),
  ])
  const svg = plotSvg(plot, plotAddress(choice))
  const name = fileName(plot.view, file, plot.body.kind)
  if (file === 'svg') download(svg, name, 'image/svg+xml')
  else {
    const png = await svgToPng(svg)
    if (!png.ok) throw new Error(png.error)
    download(png.value, name, 'image/png')
  }
  return name
}
