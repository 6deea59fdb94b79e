import type { Panel } from '../atlas/panels.ts'
import { tonedView } from './figure-tones.ts'
import type { Geometry } from './geometry.ts'
import { useInks } from './inks.ts'
import { Lines } from './Lines.tsx'
import { MapFigure } from './MapFigure.tsx'
import { OVER_LEGEND, type OwnLegends } from './own-legends.ts'
import { panelPrefix } from './panel-grid.ts'
import { CAPTION_LEADING, CAPTION_SIZE, panelSize } from './panel-size.ts'
import { PointMarks } from './points/PointMarks.tsx'
import type { Camera } from './projection.ts'
import { PANEL_PADDING, type SheetOptions } from './sheet-layout.ts'
import { tenth } from './tenth.ts'

interface Props {
  readonly panels: readonly Panel[]
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly geometry: Geometry
  readonly camera: Camera | null
  readonly layered: boolean
  readonly options: Pick<SheetOptions, 'tone' | 'scale' | 'north'>
  readonly idPrefix: string
  /** of panels that have classes of their own; null where one legend is of them all */
  readonly ownLegends: OwnLegends | null
}

/** Maps of one extent, each under its caption and, where it has classes of its own, over its legend; scale and north stand in the first alone. */
export function Panels({ panels, box, geometry, camera, layered, options, idPrefix, ownLegends }: Props) {
  const { ink } = useInks()
  const { grid, captions, caption, width, height } = panelSize(panels, box, geometry, ownLegends)
  return panels.map(({ key, view }, index) => {
    const place = grid.places[index] ?? { x: 0, y: 0 }
    return (
      <g key={key} transform={`translate(${tenth(box.x + place.x)} ${tenth(box.y + place.y)})`}>
        <g fontSize={CAPTION_SIZE} fontWeight={700} fill={ink}>
          <Lines lines={captions[index] ?? []} x={0} y={CAPTION_SIZE} leading={CAPTION_LEADING} />
        </g>
        <MapFigure
          PointMarks={PointMarks}
          view={tonedView(view, options.tone)}
          geometry={geometry}
          camera={camera}
          layered={layered}
          y={caption}
          width={width}
          height={height}
          padding={PANEL_PADDING}
          scale={options.scale && index === 0}
          north={options.north && index === 0}
          idPrefix={panelPrefix(idPrefix, key)}
        />
        {ownLegends && (
          <g transform={`translate(0 ${tenth(caption + height + OVER_LEGEND)})`}>
            {ownLegends.elements[index]}
          </g>
        )}
      </g>
    )
  })
}
