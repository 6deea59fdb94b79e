import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type Choice, ZOOMS } from '../../atlas/choice.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import { ARROWS, type Arrow, arrowStep } from '../../figure/arrow-step.ts'
import type { Geometry } from '../../figure/geometry.ts'
import { MapFigure } from '../../figure/MapFigure.tsx'
import { uiWords } from '../../i18n/words/ui.ts'
import type { AtlasMap } from '../../map/create-map.ts'
import { MapView } from '../../map/MapView.tsx'
import { isWebGL2Available } from '../../map/webgl.ts'
import { afterPaint } from '../frame/after-paint.ts'
import { mark } from '../frame/marks.ts'

/** Zones as points on a plane whose y goes down, for arrows to lead from one to the next. */
const planePoints = (view: ResolvedView) =>
  view.zones.map(({ code, lon, lat }) => ({ code, x: lon * Math.cos((lat * Math.PI) / 180), y: -lat }))

interface Props {
  view: ResolvedView
  geometry: Geometry
  hovered: string | null
  onHover: (code: string | null) => void
  onSelect: (code: string, several: boolean) => void
  onCamera: (camera: Choice['camera']) => void
}

type Live =
  | { readonly kind: 'none' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'failed'; readonly cause: string }

function zoomed(map: AtlasMap, by: 1 | -1): NonNullable<Choice['camera']> {
  const camera = map.camera()
  return { ...camera, zoom: Math.min(ZOOMS.max, Math.max(ZOOMS.min, camera.zoom + by)) }
}

/**
 * The map: drawn as SVG at once, replaced by the live map when that has drawn the same view; drawn for good where
 * there is no WebGL 2.
 */
export function Stage({ view, geometry, hovered, onHover, onSelect, onCamera }: Props) {
  const w = uiWords[view.lang]
  const box = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<{ width: number; height: number } | null>(null)
  const [live, setLive] = useState<Live>({ kind: 'none' })
  const [attempt, setAttempt] = useState(0)
  const [printing, setPrinting] = useState(false)
  const [map, setMap] = useState<AtlasMap | null>(null)

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  // The live map waits until the drawn one is on screen: nothing competes with the first picture.
  useEffect(() => {
    if (!size || live.kind !== 'none') return
    return afterPaint(() => {
      mark('atlas:first-map')
      setLive(isWebGL2Available() ? { kind: 'starting' } : { kind: 'failed', cause: 'WebGL 2' })
    })
  }, [size, live.kind])

  // The live map has no picture to give to paper: the drawn one takes its place there.
  useEffect(() => {
    const print = () => flushSync(() => setPrinting(true))
    const done = () => setPrinting(false)
    window.addEventListener('beforeprint', print)
    window.addEventListener('afterprint', done)
    return () => {
      window.removeEventListener('beforeprint', print)
      window.removeEventListener('afterprint', done)
    }
  }, [])

  // The same keys as the drawn map: arrows lead from zone to zone, Enter or Space selects, Escape leaves.
  const walk = (event: KeyboardEvent) => {
    if (event.key in ARROWS) {
      event.preventDefault()
      event.stopPropagation()
      const next = arrowStep(planePoints(view), hovered, event.key as Arrow)
      if (next !== null) {
        onHover(next)
        map?.focusZone(next)
      }
    } else if ((event.key === 'Enter' || event.key === ' ') && hovered !== null) {
      event.preventDefault()
      onSelect(hovered, event.ctrlKey || event.metaKey || event.shiftKey)
    } else if (event.key === 'Escape') onHover(null)
  }

  const drawn = live.kind !== 'ready' || printing
  const gestures =
    live.kind === 'failed' || live.kind === 'lost'
      ? { onHover, onSelect, focus: hovered }
      : { focus: hovered }
  return (
    <div className="stage-box">
      <div className="stage" ref={box} onKeyDownCapture={live.kind === 'ready' ? walk : undefined}>
        {live.kind !== 'none' && live.kind !== 'failed' && (
          <MapView
            key={attempt}
            view={view}
            geometry={geometry}
            hovered={hovered}
            onHover={onHover}
            onSelect={onSelect}
            onCamera={onCamera}
            onReady={(made) => {
              mark('atlas:map-ready')
              setMap(made)
              setLive({ kind: 'ready' })
            }}
            onLost={() => setLive({ kind: 'lost' })}
            onRestored={() => setLive({ kind: 'ready' })}
            onFailure={(cause) => setLive({ kind: 'failed', cause })}
          />
        )}
        {drawn && size && (
          <div className="stage-drawn">
            <MapFigure
              view={view}
              geometry={geometry}
              width={size.width}
              height={size.height}
              camera={view.choice.camera}
              {...gestures}
            />
          </div>
        )}
      </div>
      {live.kind === 'ready' && map && (
        <div className="stage-tools">
          <button
            type="button"
            onClick={() => onCamera(zoomed(map, 1))}
            aria-label={w.zoomIn}
            title={w.zoomIn}
          >
            +
          </button>
          <button
            type="button"
            onClick={() => onCamera(zoomed(map, -1))}
            aria-label={w.zoomOut}
            title={w.zoomOut}
          >
            −
          </button>
          <button
            type="button"
            aria-label={w.fit}
            title={w.fit}
            onClick={() => {
              map.fit()
              onCamera(null)
            }}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path
                d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4"
                fill="none"
                stroke="currentColor"
                strokeWidth="1.6"
              />
            </svg>
          </button>
        </div>
      )}
      {live.kind === 'lost' && (
        <p className="notice" role="alert">
          {w.mapLost}
        </p>
      )}
      {live.kind === 'failed' && (
        <p className="notice" role="status">
          {live.cause === 'WebGL 2' ? (
            w.noWebgl
          ) : (
            <>
              {w.mapFailed(live.cause)}{' '}
              <button
                type="button"
                className="link"
                onClick={() => {
                  setAttempt((n) => n + 1)
                  setLive({ kind: 'starting' })
                }}
              >
                {w.retry}
              </button>
            </>
          )}
        </p>
      )}
    </div>
  )
}
