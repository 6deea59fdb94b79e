import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ResolvedView } from '../atlas/view.ts'
import type { Geometry } from '../figure/geometry.ts'
import type { Landmarks } from '../figure/landmarks.ts'
import type { Inks } from '../figure/palette.ts'
import type { PointScale } from '../figure/points/point-scale.ts'
import type { AtlasMap } from './atlas-map.ts'
import type { Camera } from './camera.ts'
import { MAKERS } from './make-map.ts'
import type { Renderer } from './renderer.ts'

interface MapViewProps {
  /** what draws: another one makes another map */
  readonly renderer: Renderer
  readonly view: ResolvedView
  /** one object a territory: another one makes another map */
  readonly geometry: Geometry
  /** one object a theme: another one makes another map */
  readonly inks: Inks
  /** the zone that the pointer or the keyboard is on anywhere in the page, outlined */
  readonly hovered: string | null
  /** what orients around and under the zones; null: nothing */
  readonly landmarks: Landmarks | null
  readonly onHover: (code: string | null) => void
  /** `additive`: chosen with Ctrl, Cmd or Shift, to be added to the selection */
  readonly onSelect: (code: string, additive: boolean) => void
  /** the reader moved the map */
  readonly onCamera: (camera: Camera) => void
  /** the first frame that shows the zones in their colours */
  readonly onReady: (map: AtlasMap) => void
  /** the drawing surface or the worker died; the map comes back by itself where it can */
  readonly onLost: () => void
  /** the first coloured frame after a loss */
  readonly onRestored: () => void
  /** points are drawn at another scale; null: none are drawn */
  readonly onScale?: ((scale: PointScale | null) => void) | undefined
  /** the map could not start or draw; the cause is in English */
  readonly onFailure: (cause: string) => void
}

/** What a map is made for. */
type MapOf = Pick<MapViewProps, 'renderer' | 'geometry' | 'inks'>

/** The live map, which fills its parent. Its renderer arrives with it: until `onReady`, nothing is drawn. */
export function MapView(props: MapViewProps) {
  const { renderer, view, geometry, inks, hovered, landmarks } = props
  const container = useRef<HTMLDivElement>(null)
  const [live, setLive] = useState<{ readonly map: AtlasMap; readonly of: MapOf } | null>(null)
  const latest = useEffectEvent(() => props)

  useEffect(() => {
    let made: AtlasMap | null = null
    let left = false
    /** a map that was taken away says nothing more: what it loses is not the next one's */
    const here = (tell: (props: MapViewProps) => void) => {
      if (!left) tell(latest())
    }
    MAKERS[renderer]()
      .then((make) => {
        if (left || !container.current) return
        made = make(container.current, {
          geometry,
          view: latest().view,
          inks,
          events: {
            onHover: (code) => here(({ onHover }) => onHover(code)),
            onSelect: (code, additive) => here(({ onSelect }) => onSelect(code, additive)),
            onCamera: (camera) => here(({ onCamera }) => onCamera(camera)),
            onFirstFrame: () => here(({ onReady }) => made && onReady(made)),
            onLost: () => here(({ onLost }) => onLost()),
            onRestored: () => here(({ onRestored }) => onRestored()),
            onScale: (scale) => here(({ onScale }) => onScale?.(scale)),
            onError: (cause) => here(({ onFailure }) => onFailure(cause)),
          },
        })
        setLive({ map: made, of: { renderer, geometry, inks } })
      })
      .catch((error: unknown) => {
        if (!left) latest().onFailure(error instanceof Error ? error.message : String(error))
      })
    return () => {
      left = true
      made?.destroy()
      setLive(null)
    }
  }, [renderer, geometry, inks])

  // one that has just been destroyed is shown nothing more
  const isOf = live?.of.renderer === renderer && live.of.geometry === geometry && live.of.inks === inks
  const map = isOf ? live.map : null
  useEffect(() => map?.show(view), [map, view])
  useEffect(() => map?.highlight(hovered), [map, hovered])
  useEffect(() => map?.orient(landmarks), [map, landmarks])

  return <div ref={container} className="atlas-map" />
}
