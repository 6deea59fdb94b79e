import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import type { Choice } from '../../../atlas/choice.ts'
import type { ResolvedView } from '../../../atlas/view.ts'
import { FIT_PADDING, figureProjection } from '../../../figure/figure-projection.ts'
import type { Geometry } from '../../../figure/geometry.ts'
import type { Landmarks } from '../../../figure/landmarks.ts'
import { MapFigure } from '../../../figure/MapFigure.tsx'
import type { PointScale } from '../../../figure/points/point-scale.ts'
import type { Size } from '../../../figure/projection.ts'
import { ratioOf } from '../../../figure/ratio-of.ts'
import { THEME_INKS } from '../../../figure/theme.ts'
import { mapWords } from '../../../i18n/words/map.ts'
import type { AtlasMap } from '../../../map/atlas-map.ts'
import { MapView } from '../../../map/MapView.tsx'
import { rendererFor } from '../../../map/renderer.ts'
import { probeWebgl } from '../../../map/webgl.ts'
import { afterPaint } from '../../frame/after-paint.ts'
import { mark } from '../../frame/marks.ts'
import { usePrinting } from '../../frame/use-printing.ts'
import { useRendererSetting } from '../../frame/use-renderer-setting.ts'
import { useTheme } from '../../frame/use-theme.ts'
import { usePhone } from '../layout/use-wide.ts'
import { fetchPointMarks, LaterPointMarks, laterScaleIn } from './LaterPointMarks.tsx'
import { afterFailure, type Live } from './live.ts'
import { PaperMap } from './PaperMap.tsx'
import { StageNotice } from './StageNotice.tsx'
import { StageTools } from './StageTools.tsx'
import { useSize } from './use-size.ts'
import { enterMap, leaveMap, walkZones } from './walk-zones.ts'

/** Class of the box that the map fills: what is seen of the ground goes by its size. */
export const STAGE = 'stage'

/** Pixels of the map drawn for paper, whose height follows the form of the territory; CSS makes it as wide as the page. */
const PAPER_WIDTH = 900

/** With more zones, a figure that nobody presses has one element a look and not one a zone. */
const MANY = 500

interface Props {
  view: ResolvedView
  geometry: Geometry
  hovered: string | null
  /** pixels at its foot, under what is said of a zone on a phone */
  covered: number
  /** what orients around and under the zones, once it is there */
  landmarks: Landmarks | null
  /** the live map has drawn its first picture */
  onDrawn: () => void
  onHover: (code: string | null) => void
  onSelect: (code: string, several: boolean) => void
  /** a zone is picked with the keys of the map: the focus goes to its card */
  onFollow: (code: string) => void
  onCamera: (camera: Choice['camera']) => void
  /** Escape on the map, where a card is open: it closes, and the focus stays on the map */
  onLeave: () => void
  /** points are drawn at another scale; null: none are drawn */
  onScale?: ((scale: PointScale | null) => void) | undefined
  /** one of two maps that share the width of a page: its names are to be read there too */
  shared?: boolean
  /** what lies over the live map, where it is there */
  over?: ((map: AtlasMap, stage: HTMLElement) => ReactNode) | null
}

/**
 * The map: a figure at once, replaced by the live map when that has drawn the same view. WebGL or a 2D canvas draws it, by
 * the machine or as the reader wants.
 */
export function Stage({
  view,
  geometry,
  hovered,
  covered,
  landmarks,
  onDrawn,
  onHover,
  onSelect,
  onFollow,
  onCamera,
  onLeave,
  onScale,
  shared = false,
  over = null,
}: Props) {
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  // the live map has no picture to give to paper: the drawn one takes its place there
  const printing = usePrinting()
  const [live, setLive] = useState<Live>({ kind: 'none' })
  const [attempt, setAttempt] = useState(0)
  const [map, setMap] = useState<AtlasMap | null>(null)

  const [setting] = useRendererSetting()
  const theme = useTheme()
  const start = useCallback(() => {
    setAttempt((n) => n + 1)
    setLive({ kind: 'starting', renderer: rendererFor(setting, probeWebgl), instead: null })
  }, [setting])

  // The live map waits until the figure is on screen: nothing competes with the first picture.
  const isMeasured = size !== null
  useEffect(() => {
    if (!isMeasured) return
    return afterPaint(() => {
      mark('atlas:first-map')
      start()
    })
  }, [isMeasured, start])

  const phone = usePhone()
  const chosen = view.choice.selection.at(-1)
  useEffect(() => {
    if (!phone || chosen === undefined || covered === 0) return
    map?.bringIntoSight(chosen, covered)
    return () => map?.uncover()
  }, [phone, map, chosen, covered])

  // paper draws its map at once, with the program that is there by then
  const arePoints = view.symbol === 'points'
  useEffect(() => {
    if (arePoints) void fetchPointMarks().catch(() => null)
  }, [arePoints])

  const walk = {
    zones: view.zones,
    hovered,
    onHover,
    onSelect: (code: string, several: boolean) => (several ? onSelect(code, true) : onFollow(code)),
    onLeave,
    onReach: (code: string) => map?.focusZone(code),
  }
  const drawn = live.kind !== 'ready' || printing
  const isPicture = live.kind !== 'failed' && live.kind !== 'lost'
  const gestures = isPicture ? {} : { onHover, onSelect }
  const paper = size && printing ? onPaper(size, geometry, PAPER_WIDTH / (shared ? 2 : 1)) : null
  const figure = size && (
    <MapFigure
      PointMarks={LaterPointMarks}
      view={view}
      geometry={geometry}
      {...(paper ?? size)}
      camera={view.choice.camera}
      focus={hovered}
      landmarks={landmarks}
      merged={isPicture && view.zones.length > MANY}
      {...gestures}
    />
  )
  return (
    <div className="stage-box">
      {live.kind === 'ready' && !over && (
        <button
          type="button"
          className="walk-map"
          onClick={() => {
            const canvas = box.current?.querySelector<HTMLElement>('canvas[tabindex]')
            if (canvas) enterMap(canvas, walk)
          }}
        >
          {mapWords[view.lang].walk}
        </button>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: of the map inside */}
      <div
        className={STAGE}
        ref={box}
        onBlur={({ target }) => {
          // in a window that loses the focus, the map stays the active element: the walk goes on once the window has it again
          if (document.activeElement !== target) leaveMap(target)
        }}
        onKeyDownCapture={
          // what lies over the map has its keys
          live.kind === 'ready' && !over ? (event) => walkZones(event, walk) : undefined
        }
      >
        {live.kind !== 'none' && live.kind !== 'failed' && (
          <MapView
            key={attempt}
            renderer={live.renderer}
            inks={THEME_INKS[theme]}
            view={view}
            geometry={geometry}
            hovered={hovered}
            landmarks={landmarks}
            onHover={onHover}
            onSelect={onSelect}
            onCamera={onCamera}
            onReady={(made) => {
              mark('atlas:map-ready')
              setMap(made)
              onDrawn()
              setLive({ ...live, kind: 'ready' })
            }}
            onScale={onScale}
            onLost={() => setLive({ ...live, kind: 'lost' })}
            onRestored={() => setLive({ ...live, kind: 'ready' })}
            onFailure={(cause) => setLive(afterFailure(live, cause))}
          />
        )}
        {drawn && size && (
          <div className="stage-drawn">
            {printing ? (
              <PaperMap
                view={view}
                size={paper ?? size}
                scale={laterScaleIn(
                  view,
                  figureProjection(geometry.bounds, paper ?? size, {
                    camera: view.choice.camera,
                    seen: paper?.seen ?? null,
                    padding: FIT_PADDING,
                  }),
                )}
              >
                {figure}
              </PaperMap>
            ) : (
              figure
            )}
          </div>
        )}
      </div>
      {live.kind === 'ready' && map && <StageTools map={map} lang={view.lang} onCamera={onCamera} />}
      {live.kind === 'ready' && map && box.current && over?.(map, box.current)}
      <StageNotice live={live} lang={view.lang} onRetry={start} />
    </div>
  )
}

/** The drawing for paper: what was seen, in a frame of the form of the territory. */
const onPaper = (seen: Size, geometry: Geometry, width: number) => ({
  width,
  height: width / Math.min(2, Math.max(1.2, ratioOf(geometry))),
  seen,
})
