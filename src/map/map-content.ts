import type { FeatureCollection, Point } from 'geojson'
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl'
import type { ResolvedView } from '../atlas/view.ts'
import type { Contours, Geometry } from '../figure/geometry.ts'
import { HATCHES } from '../figure/hatch-shapes.ts'
import type { Landmarks } from '../figure/landmarks.ts'
import type { Inks } from '../figure/palette.ts'
import { STATES } from '../indicators/value.ts'
import { MAP_LEVELS, type MapLevel } from '../territory/level.ts'
import { isAnotherMap } from './atlas-map.ts'
import { featureChanges } from './feature-changes.ts'
import { hatchImage, squareCanvas } from './hatch-image.ts'
import { LANDMARK_LAYERS } from './landmark-layers.ts'
import { layerSettings, type Printing } from './layer-settings.ts'
import { LINES, linesAnd, territoryLines } from './line-source.ts'
import { OVER_IMAGES, overImage } from './over-images.ts'
import { POINTS } from './overlay-layers.ts'
import { hatchName, MARKS, OVERPRINTED } from './zone-layers.ts'
import { type PointState, pointStates, type ZoneState, zoneStates } from './zone-state.ts'

type Contour = Contours['features'][number]

interface LevelContent {
  /** position of each code in the contours, by which states are kept here; the map's own ids are codes */
  readonly ids: ReadonlyMap<string, number>
  readonly codes: readonly string[]
  written: readonly ZoneState[]
}

/** Writes views into a map made with `makeStyle`, each time only what is not the same as before. */
interface MapContent {
  /** to be called once the style is loaded */
  show(view: ResolvedView): void
  focus(code: string | null): void
  /** What orients around and under the zones; null: nothing. */
  orient(landmarks: Landmarks | null): void
  /** Every frame: the bare ground makes way once the zones and circles of the view are there. */
  settle(): void
  /** Whether the zones and the circles of the view are drawn. */
  isComplete(): boolean
  /** The style was made anew (lost context, dead worker): nothing of what was written is left. */
  forget(): void
}

export function mapContent(map: MapLibre, geometry: Geometry, inks: Inks): MapContent {
  const levels = MAP_LEVELS.filter((level) => geometry.levels[level])
  const contents: Partial<Record<MapLevel, LevelContent>> = {}
  for (const level of levels) {
    const contours = geometry.levels[level]
    if (!contours) continue
    const codes = contours.features.map(({ properties }) => properties.code)
    const ids = new Map(codes.map((code, id) => [code, id]))
    contents[level] = { ids, codes, written: [] }
  }
  let view: ResolvedView | null = null
  let points: { readonly level: MapLevel | null; written: readonly PointState[] } = {
    level: null,
    written: [],
  }
  /** what was written of each property of each layer: writing it again would cost a frame */
  const applied = new Map<string, string | number>()
  let landmarks: Landmarks | null = null
  /** those that were written */
  let orients: Landmarks | null = null
  let marks = ''
  let overprints = ''
  /** whether zones are printed over: `awaited` until those of the view are there */
  let printing: Printing = 'none'
  let focused: string | null = null
  /** the view shown is of another indicator, level or year than the one before */
  let isOther = true
  /** the bare ground stands for what is not there yet */
  let awaited = false

  const isLoaded = (level: MapLevel) =>
    [level, OVERPRINTED, POINTS, LINES].every((source) => map.isSourceLoaded(source))
  const setData = (source: string, data: FeatureCollection) =>
    map.getSource<GeoJSONSource>(source)?.setData(data)

  function applySettings(shown: ResolvedView) {
    const marked = focused !== null || shown.zones.some((zone) => zone.selected)
    for (const { layer, property, value } of layerSettings(shown, levels, { awaited, marked, printing })) {
      const key = `${layer} ${property}`
      if (applied.get(key) === value) continue
      applied.set(key, value)
      if (property === 'visibility')
        map.setLayoutProperty(layer, property, value as 'visible' | 'none', { validate: false })
      else map.setPaintProperty(layer, property as 'line-color', value as string, { validate: false })
    }
  }

  function writeZones(shown: ResolvedView) {
    const { level } = shown.choice
    const content = contents[level]
    if (!content) return
    const next = zoneStates(shown, content.ids, inks)
    for (const { id: position, state } of featureChanges(content.written, next)) {
      if (state.color !== undefined)
        map.setFeatureState({ source: level, id: content.codes[position] }, { color: state.color })
    }
    content.written = next
    writeOverprints(level, content, next)
  }

  function writeOverprints(level: MapLevel, { ids }: LevelContent, states: readonly ZoneState[]) {
    const overOf = ({ properties: { code } }: Contour) => imageOf(states[ids.get(code) ?? -1])
    const printed = (geometry.levels[level]?.features ?? []).filter((contour) => overOf(contour) !== '')
    const key = printed.map((contour) => `${contour.properties.code} ${overOf(contour)}`).join()
    if (key === overprints) return
    overprints = key
    // of the same map, those before stay until the others are there
    if (printed.length === 0) printing = 'none'
    else if (isOther || printing === 'none') printing = 'awaited'
    const features = printed.map((contour) => ({ ...contour, properties: { over: overOf(contour) } }))
    setData(OVERPRINTED, { type: 'FeatureCollection', features })
  }

  function writePoints(shown: ResolvedView) {
    const { level } = shown.choice
    const content = contents[level]
    if (!content) return
    if (points.level !== level) {
      map.removeFeatureState({ source: POINTS })
      setData(POINTS, circlePoints(shown, content.ids))
      points = { level, written: [] }
    }
    const next = pointStates(shown, content.ids)
    for (const { id, state } of featureChanges(points.written, next))
      map.setFeatureState({ source: POINTS, id: content.codes[id] }, state)
    points.written = next
  }

  function writeMarks(shown: ResolvedView) {
    const contours = geometry.levels[shown.choice.level]
    const marked = shown.zones.filter(({ selected, code }) => selected || code === focused)
    const key = `${shown.choice.level} ${focused} ${marked.map(({ code }) => code)}`
    if (key === marks || !contours) return
    marks = key
    const codes = new Set(marked.map(({ code }) => code))
    const features = contours.features
      .filter(({ properties: { code } }) => codes.has(code))
      .map((contour) => ({ ...contour, properties: { focused: contour.properties.code === focused } }))
    setData(MARKS, { type: 'FeatureCollection', features })
  }

  function writeLandmarks() {
    if (orients === landmarks) return
    orients = landmarks
    setData(LINES, linesAnd(territoryLines(geometry), landmarks))
    for (const layer of LANDMARK_LAYERS)
      map.setLayoutProperty(layer, 'visibility', landmarks ? 'visible' : 'none', { validate: false })
  }

  return {
    show(next) {
      const level = view?.choice.level
      const circled = view?.symbol === 'circles'
      if (level && level !== next.choice.level) {
        focused = null
      }
      isOther = !view || isAnotherMap(view, next)
      view = next
      addImages(map, inks)
      writeZones(next)
      writePoints(next)
      if (level !== next.choice.level || (next.symbol === 'circles' && !circled))
        awaited = contents[next.choice.level] !== undefined
      writeLandmarks()
      writeMarks(next)
      applySettings(next)
    },
    focus(code) {
      if (code === focused) return
      focused = code
      if (!view) return
      writeMarks(view)
      applySettings(view)
    },
    orient(next) {
      landmarks = next
      if (view) writeLandmarks()
    },
    settle() {
      if (!view || (!awaited && printing !== 'awaited') || !isLoaded(view.choice.level)) return
      awaited = false
      if (printing === 'awaited') printing = 'shown'
      applySettings(view)
      map.triggerRepaint()
    },
    isComplete: () => view !== null && !awaited && printing !== 'awaited',
    forget() {
      for (const level of levels) {
        const content = contents[level]
        if (content) content.written = []
      }
      applied.clear()
      points = { level: null, written: [] }
      orients = null
      marks = ''
      overprints = ''
      printing = 'none'
      focused = null
      awaited = false
      view = null
    },
  }
}

/** The hatch of a state, or what is printed over the colour; '' for nothing. */
const imageOf = (zone: ZoneState | undefined): string =>
  zone === undefined ? '' : zone.state === '' ? zone.over : hatchName(zone.state)

/** Between two whole zooms MapLibre draws a pattern up to twice as large: on the mean, it is the legend's size. */
const MIDWAY = Math.SQRT2

/** A hatch for each state and what is printed over colours, on the style's first view and after it was made anew. */
function addImages(map: MapLibre, inks: Inks) {
  const add = (name: string, draw: (ratio: number) => ImageData) => {
    if (map.hasImage(name)) return
    const ratio = Math.ceil(window.devicePixelRatio)
    map.addImage(name, draw(ratio), { pixelRatio: ratio * MIDWAY })
  }
  for (const state of STATES)
    add(hatchName(state), (ratio) => hatchImage(HATCHES[state], inks, ratio, squareCanvas))
  for (const one of OVER_IMAGES) add(one.name, (ratio) => overImage(one, 'transparent', ratio, squareCanvas))
}

const circlePoints = (
  view: ResolvedView,
  ids: ReadonlyMap<string, number>,
): FeatureCollection<Point, { readonly code: string }> => ({
  type: 'FeatureCollection',
  features: view.zones
    .filter(({ code }) => ids.has(code))
    .map(({ code, lon, lat }) => ({
      type: 'Feature',
      properties: { code },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
})
