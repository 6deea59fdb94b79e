import { createElement } from 'react'
import { PlotSheet } from '../charts/plots/PlotSheet.tsx'
import type { Plot } from '../charts/plots/plot.ts'
import { svgText } from './svg.ts'

/** A plot complete in itself as the text of an SVG file. */
export const plotSvg = (plot: Plot, link: string): string => svgText(createElement(PlotSheet, { plot, link }))
