import type { Plot } from '../../../charts/plots/plot.ts'

/** Draws a plot and hands it to the reader; what writes it is fetched now. Answers the name of the file. */
export async function savePlot(plot: Plot, file: 'svg' | 'png'): Promise<string> {
  const [{ download, fileName, svgToPng }, { plotSvg }] = await Promise.all([
    import('../../../exports/index.ts'),
    import('../../../exports/plot.ts'),
  ])
  const svg = plotSvg(plot, window.location.href)
  const name = fileName(plot.view, file, plot.body.kind)
  if (file === 'svg') download(svg, name, 'image/svg+xml')
  else {
    const png = await svgToPng(svg)
    if (!png.ok) throw new Error(png.error)
    download(png.value, name, 'image/png')
  }
  return name
}
