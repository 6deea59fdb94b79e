import type { SVGProps } from 'react'
import type { PlotGestures } from './layout.ts'

/** A zone of a plot under the pointer: it lights everywhere, and is selected by a press, with others where a key says so. */
export const zoneGestures = (code: string, gestures: PlotGestures | undefined): SVGProps<SVGGElement> =>
  gestures
    ? {
        className: 'plot-zone',
        onMouseEnter: () => gestures.onHover(code),
        onMouseLeave: () => gestures.onHover(null),
        onClick: (event) => gestures.onSelect(code, event.ctrlKey || event.metaKey || event.shiftKey),
      }
    : {}
