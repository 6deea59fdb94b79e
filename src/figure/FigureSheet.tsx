import type { Panel } from '../atlas/panels.ts'
import { quietView } from '../atlas/quiet.ts'
import type { ResolvedView } from '../atlas/view.ts'
import { figureWords } from '../i18n/words/figure.ts'
import { TONE_INKS, tonedView } from './figure-tones.ts'
import { FONT } from './font.ts'
import type { Geometry } from './geometry.ts'
import { HatchPatterns } from './hatches.tsx'
import { InkContext } from './inks.ts'
import { Lines } from './Lines.tsx'
import type { Landmarks } from './landmarks.ts'
import { LAYER_NAMESPACE, type Layer, layerOf } from './layers.ts'
import { MapFigure } from './MapFigure.tsx'
import { Panels } from './Panels.tsx'
import { PointMarks } from './points/PointMarks.tsx'
import type { Camera, Size } from './projection.ts'
import {
  layoutSheet,
  legendPrefix,
  MAP_PADDING,
  NOTE,
  NOTE_LEADING,
  plainOptions,
  type SheetOptions,
  SUBTITLE,
  TITLE,
  WARNING,
} from './sheet-layout.ts'

export interface FigureSheetProps {
  readonly view: ResolvedView
  readonly geometry: Geometry
  readonly width?: number
  /** grows where the legend or the notes need more room: nothing is ever cut */
  readonly height?: number
  /** the camera of the live map; the whole territory where null */
  readonly camera?: Camera | null
  /** size of the live map that the camera is of */
  readonly seen?: Size | null
  /** quiet states are left pale, as the page has them; a figure that stands alone tells all five apart */
  readonly quiet?: boolean
  /** address of the view, written under its source; null where it has none yet (an opening figure) */
  readonly link?: string | null
  readonly options?: SheetOptions
  /** one path for all the zones that look alike, see `MapFigure` */
  readonly merged?: boolean
  /** several maps in place of one; the words are those of `view`, and the legend where they share it */
  readonly panels?: readonly Panel[]
  /** what orients around and under the zones, on one map */
  readonly landmarks?: Landmarks | null
  /** size of the file in another unit than its drawing, e.g. "297mm" */
  readonly physical?: readonly [width: string, height: string] | null
  readonly font?: string
}

/** A figure complete in itself: title, subtitle, warnings, map with its scale, legend, source and caveats. */
export function FigureSheet({
  view: asked,
  geometry,
  width = 1200,
  height = 900,
  camera = null,
  seen = null,
  quiet = false,
  merged = false,
  link = null,
  options = plainOptions(asked),
  panels = [],
  landmarks: around = null,
  physical = null,
  font = FONT,
}: FigureSheetProps) {
  const idPrefix = 'sheet'
  // small multiples have no room for them
  const landmarks = panels.length > 0 ? null : around
  const view = tonedView(asked, options.tone)
  const inks = TONE_INKS[options.tone]
  const { margin, map, legend, ownLegends, notesTop, ...place } = layoutSheet({
    view,
    geometry,
    width,
    height,
    link,
    options,
    idPrefix,
    panels,
    quiet,
    landmarks,
    camera,
    seen,
  })
  const layer = (one: Layer) => layerOf(one, view.lang, idPrefix)
  const mapProps = { geometry, camera, layered: true, merged } as const

  return (
    <InkContext value={inks}>
      <svg
        xmlns="http://www.w3.org/2000/svg"
        {...LAYER_NAMESPACE}
        width={physical?.[0] ?? width}
        height={physical?.[1] ?? place.height}
        viewBox={`0 0 ${width} ${place.height}`}
        fontFamily={font}
        style={{ fontVariantNumeric: 'tabular-nums' }}
        lang={view.lang}
        role="img"
        aria-label={figureWords[view.lang].map(view.title, view.subtitle)}
      >
        <title>{options.title || view.title}</title>
        <g {...layer('paper')}>
          <rect width={width} height={place.height} fill={inks.paper} />
        </g>
        <g {...layer('head')}>
          <g fill={inks.ink} fontSize={TITLE} fontWeight={700}>
            <Lines lines={place.title} x={margin} y={place.titleY} leading={32} />
          </g>
          <g fill={inks.inkSoft} fontSize={SUBTITLE}>
            <Lines lines={place.subtitle} x={margin} y={place.subtitleY} leading={21} />
          </g>
        </g>
        <g {...layer('warnings')}>
          {place.warnings.map(({ x, y, boxWidth, boxHeight, lines }) => (
            <g key={lines.join(' ')} fontSize={WARNING} fontWeight={700} fill={inks.ink} textAnchor="middle">
              <rect
                x={x + 0.5}
                y={y + 0.5}
                width={boxWidth}
                height={boxHeight}
                rx={4}
                fill={inks.noticeSoft}
                stroke={inks.noticeLine}
              />
              <Lines lines={lines} x={x + boxWidth / 2} y={y + 17.5} leading={17} />
            </g>
          ))}
        </g>
        <g {...layer('map')}>
          {panels.length > 0 ? (
            <Panels
              panels={panels}
              box={map}
              {...mapProps}
              options={options}
              idPrefix={idPrefix}
              ownLegends={ownLegends}
            />
          ) : (
            <MapFigure
              PointMarks={PointMarks}
              view={quiet ? quietView(view) : view}
              {...map}
              {...mapProps}
              seen={seen}
              landmarks={landmarks}
              padding={MAP_PADDING}
              scale={options.scale}
              north={options.north}
              idPrefix={`${idPrefix}-map`}
            />
          )}
        </g>
        {legend && (
          <g transform={`translate(${legend.x} ${legend.y})`} {...layer('legend')}>
            {panels.length > 0 && (
              <HatchPatterns
                idPrefix={legendPrefix(idPrefix, panels)}
                states={view.states.map(({ state }) => state)}
              />
            )}
            {legend.element}
          </g>
        )}
        {place.notes.length > 0 && (
          <g {...layer('source')}>
            <path d={`M${margin} ${Math.floor(notesTop) + 8.5}H${width - margin}`} stroke={inks.line} />
            <g fill={inks.inkSoft} fontSize={NOTE}>
              <Lines lines={place.notes} x={margin} y={notesTop + 8 + 20} leading={NOTE_LEADING} />
            </g>
          </g>
        )}
      </svg>
    </InkContext>
  )
}
