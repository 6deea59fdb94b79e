import type { ExpressionSpecification } from 'maplibre-gl'
import { QVA_DASH } from '../figure/perimeters.ts'

/** A QVA, former perimeter around a QPV: the atlas writes its code QV. */
export const IS_QVA: ExpressionSpecification = ['==', ['slice', ['get', 'code'], 0, 2], 'QV']

/** The figure's dashes, which MapLibre counts in widths of the line. */
export const DASHES = (width: number): number[] => QVA_DASH.split(' ').map((length) => Number(length) / width)
