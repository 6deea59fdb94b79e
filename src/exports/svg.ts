import { createElement, type ReactElement } from 'react'
import { FigureSheet, type FigureSheetProps } from '../figure/FigureSheet.tsx'
import { rendered } from './rendered.ts'

/** The complete figure of a map as the text of an SVG file. */
export const figureSvg = (props: FigureSheetProps): string => svgText(createElement(FigureSheet, props))

/** A drawing as the text of an SVG file, self-contained; where `rendered` may be called. */
export const svgText = (sheet: ReactElement): string =>
  rendered(sheet, ({ firstElementChild: drawing }) => {
    if (!drawing) throw new Error('the figure drew nothing')
    return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(drawing)}\n`
  })
