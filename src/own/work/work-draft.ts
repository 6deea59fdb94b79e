import { kinks } from '@turf/kinks'

/** Longitude and latitude, in degrees. */
export type Vertex = readonly [lon: number, lat: number]

/** A perimeter of work as its reader is drawing it: the vertices of its outline, in order, not closed. */
export interface WorkDraft {
  /** of the perimeter that it changes; null for a new one */
  readonly code: string | null
  readonly name: string
  readonly vertices: readonly Vertex[]
}

export const EMPTY_DRAFT: WorkDraft = { code: null, name: '', vertices: [] }

/** @param at before which vertex; after the last one by default */
export const withVertex = (
  draft: WorkDraft,
  vertex: Vertex,
  at: number = draft.vertices.length,
): WorkDraft => ({ ...draft, vertices: draft.vertices.toSpliced(at, 0, vertex) })

export const withVertexMoved = (draft: WorkDraft, at: number, to: Vertex): WorkDraft => ({
  ...draft,
  vertices: draft.vertices.map((one, i) => (i === at ? to : one)),
})

export const withoutVertex = (draft: WorkDraft, at: number): WorkDraft => ({
  ...draft,
  vertices: draft.vertices.toSpliced(at, 1),
})

/** What keeps a drawing from being a perimeter: an outline that crosses itself holds two places or none. */
export type DraftFault = 'few_vertices' | 'crosses_itself' | 'no_name'

export function draftFault({ name, vertices }: WorkDraft): DraftFault | null {
  if (new Set(vertices.map(String)).size < 3) return 'few_vertices'
  if (crossesItself(vertices)) return 'crosses_itself'
  return name.trim() === '' ? 'no_name' : null
}

export const crossesItself = (vertices: readonly Vertex[]): boolean =>
  vertices.length > 3 && kinks({ type: 'Polygon', coordinates: [closed(vertices)] }).features.length > 0

/** The outline as GeoJSON has it: the first vertex again at the end. */
export const closed = (vertices: readonly Vertex[]): [number, number][] =>
  [...vertices, ...vertices.slice(0, 1)].map(([lon, lat]) => [lon, lat])
