import type { Declarations } from '../publish/declarations.ts'
import { readCode } from '../sources/code.ts'
import type { Cog } from '../sources/cog.ts'
import { propertiesOf, property } from '../sources/contours/properties.ts'
import { type RawLayer, readLayer } from '../sources/contours/raw-layer.ts'
import type { ContoursDeclaration } from '../sources/declaration.ts'
import type { Engines } from '../sources/formats/engines.ts'
import { sniff } from '../sources/formats/sniff.ts'
import { type Problem, ProblemLog } from '../sources/problem.ts'

/** An EPCI that a file of contours has communes of. */
export interface SeenEpci {
  readonly code: string
  readonly name: string
  /** communes of it in the file, of how many */
  readonly here: number
  readonly of: number
}

/** Contours, as a first look finds them. */
export interface ContoursLook {
  readonly kind: 'contours'
  /** the source of contours that the file is of */
  readonly source: string
  readonly level: ContoursDeclaration['level']
  readonly zones: number
  /** those that it has most of first */
  readonly epcis: readonly SeenEpci[]
  readonly problems: readonly Problem[]
}

const SHOWN = 12

/**
 * What the contours of a file are of, by their codes: the source whose level the most of them have. Null, the problems
 * logged, where it holds no contour; a table in an archive is one of these.
 */
export async function lookContours(
  file: string,
  bytes: Uint8Array,
  { sources, cog }: Pick<Declarations, 'sources' | 'cog'>,
  engines: Engines,
): Promise<ContoursLook | null> {
  const declared = [...sources.values()].filter((source) => source.format === 'contours')
  const layers = new Map<string | null, { readonly layer: RawLayer | null; readonly log: ProblemLog }>()
  let best: ContoursLook | null = null
  for (const declaration of declared) {
    const member = declaration.member ?? null
    let read = layers.get(member)
    if (!read) {
      const log = new ProblemLog(file)
      read = { log, layer: await readLayer(bytes, member, engines, log) }
      layers.set(member, read)
    }
    const codes = codesIn(read.layer, declaration)
    if (codes.length <= (best?.zones ?? 0)) continue
    const { level, id } = declaration
    const communes = new Set(codes.map((code) => code.slice(0, 5)))
    best = {
      kind: 'contours',
      source: id,
      level,
      zones: codes.length,
      epcis: level === 'qpv' ? [] : epcisOf(communes, cog),
      problems: read.log.problems,
    }
  }
  return best
}

/** Whether a file may hold contours, by its first bytes: an archive may hold either. */
export const mayHoldContours = (bytes: Uint8Array): boolean =>
  ['json', 'sqlite', 'flatgeobuf', 'parquet', 'zip', '7z', 'gzip', 'shapefile'].includes(sniff(bytes))

function codesIn(layer: RawLayer | null, declaration: ContoursDeclaration): string[] {
  const names = propertiesOf(declaration).code
  return (layer?.features ?? []).flatMap((feature) => {
    const printed = feature.geometry ? property(feature, names) : null
    const read = printed === null ? null : readCode(declaration.level, printed)
    return read?.ok ? [read.value.code] : []
  })
}

function epcisOf(communes: ReadonlySet<string>, cog: Cog): SeenEpci[] {
  const here = new Map<string, number>()
  for (const commune of communes) {
    const epci = cog.epciOf(commune)
    if (epci !== null) here.set(epci, (here.get(epci) ?? 0) + 1)
  }
  return [...here]
    .flatMap(([code, count]): SeenEpci[] => {
      const epci = cog.epci(code)
      return epci ? [{ code, name: epci.name, here: count, of: epci.communes.length }] : []
    })
    .sort((a, b) => b.here / b.of - a.here / a.of || b.here - a.here)
    .slice(0, SHOWN)
}
