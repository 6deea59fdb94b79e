import type { Text } from '../../i18n/lang.ts'
import type { Declarations } from '../../publish/declarations.ts'
import { readCode } from '../../sources/code.ts'
import type { Cog } from '../../sources/cog.ts'
import { KNOWN_PROJECTIONS } from '../../sources/contours/projections.ts'
import { propertiesOf, property, propertyNames } from '../../sources/contours/properties.ts'
import { type RawLayer, readLayer } from '../../sources/contours/raw-layer.ts'
import { isSchematic } from '../../sources/contours/schematic-layer.ts'
import type { ContoursDeclaration } from '../../sources/declaration.ts'
import type { Engines } from '../../sources/formats/engines.ts'
import { type FileKind, sniff } from '../../sources/formats/sniff.ts'
import { type Problem, ProblemLog } from '../../sources/problem.ts'
import { noZoneCode, schematicOutlines, unknownProjection } from '../../sources/problem-words.ts'
import { arePerimeters, WORK_LEVEL } from '../../territory/level.ts'
import { isExportedHere } from '../exported/exported-layer.ts'
import type { OwnPlace } from '../own-place.ts'
import { arePlaces, pointCsv, propertiesCsv } from '../points/point-layer.ts'
import { type SeenEpci, seenEpcis } from '../seen-epci.ts'
import { saysCode } from '../work/work-form.ts'

/** Contours, as a first look finds them. */
export interface ContoursLook {
  readonly kind: 'contours'
  /** the source of contours whose form the file has, and what that source declares */
  readonly source: string
  readonly recognised: { readonly producer: string; readonly title: Text }
  readonly level: ContoursDeclaration['level']
  readonly zones: number
  readonly epcis: readonly SeenEpci[]
  /** layers of the file, where it has several, and the one that is read */
  readonly worksheets: readonly string[]
  readonly worksheet: string | null
  readonly problems: readonly Problem[]
}

/** What is refused; of a workbook, or of a file of several layers, with the others that may be taken. */
export interface RefusedLook {
  readonly kind: 'refused'
  readonly problems: readonly Problem[]
  readonly of?: Pick<ContoursLook, 'worksheets' | 'worksheet'> & { readonly are: 'sheets' | 'layers' }
}

/** A layer of places, or one that the page has exported, as the table that it is looked at as. */
export interface PlacesLook {
  readonly kind: 'places'
  readonly csv: Uint8Array
  /** layers of the file, where it has several, and the one that it is */
  readonly of: Pick<ContoursLook, 'worksheets' | 'worksheet'>
}

/**
 * What the contours of a file are of, by their codes: the source whose level the most zones of it have. A layer that the page
 * has exported of the territory in view is the table that it was made of. A layer of places is a table of them, where no other
 * layer holds contours. Null where it holds none and may be a table.
 * @param chosen the layer of a file of several that its reader has chosen; null where none was
 */
export async function lookContours(
  file: string,
  bytes: Uint8Array,
  place: OwnPlace,
  { sources, cog }: Pick<Declarations, 'sources' | 'cog'>,
  engines: Engines,
  chosen: string | null = null,
): Promise<ContoursLook | PlacesLook | RefusedLook | null> {
  const kind = sniff(bytes)
  if (!HOLDS_CONTOURS.has(kind)) return null
  const declared = [...sources.values()].filter((source) => source.format === 'contours')
  const read = async (member: string | null) => {
    const log = new ProblemLog(file)
    return { layer: await readLayer(bytes, member, engines, log), problems: log.problems }
  }
  const whole = await read(chosen)
  if (whole.layer && isExportedHere(whole.layer, place))
    return { kind: 'places', csv: propertiesCsv(whole.layer), of: layersOf(whole.layer) }
  const found = bestOf(declared, whole.layer)
  if (found && whole.layer && isSchematic(whole.layer) && !arePerimeters(found.declaration.level)) {
    const log = new ProblemLog(file)
    log.add(schematicOutlines)
    return { kind: 'refused', problems: log.problems }
  }
  if (found) return lookOf(found, whole, cog)
  let places = whole.layer && arePlaces(whole.layer) ? whole.layer : null
  // places that are alone in their file hide no contours
  const isAlone = places !== null && (places.layers?.length ?? 1) < 2
  const first = chosen === null && !isAlone ? whole.layer : null
  // a layer among others, which its source names: an archive is opened again for these alone
  for (const member of first && ARCHIVES.has(kind) ? membersOf(declared) : []) {
    const opened = await read(member)
    const within = bestOf(
      declared.filter((source) => source.member === member),
      opened.layer,
    )
    if (within) return lookOf(within, opened, cog)
  }
  // a layer that no source names
  for (const name of first?.layers?.filter((one) => one !== first.name) ?? []) {
    const opened = await read(name)
    const within = bestOf(declared, opened.layer)
    if (within) return lookOf(within, opened, cog)
    if (opened.layer && arePlaces(opened.layer)) places ??= opened.layer
  }
  if (places) return placesLook(file, places)
  const named = HOLDS_ROWS.has(kind) ? null : perimetersIn(declared, whole.layer)
  if (named) return lookOf(named, whole, cog)
  if (MAY_BE_A_TABLE.has(kind)) return null
  const log = new ProblemLog(file)
  const [feature] = whole.layer?.features ?? []
  if (whole.layer)
    log.add(noZoneCode, {
      ...(feature && { value: propertyNames(feature) }),
    })
  return {
    kind: 'refused',
    problems: [...whole.problems, ...log.problems],
    of: { are: 'layers', ...layersOf(whole.layer) },
  }
}

function placesLook(file: string, layer: RawLayer): PlacesLook | RefusedLook {
  const csv = pointCsv(layer)
  const of = layersOf(layer)
  if (csv) return { kind: 'places', csv, of }
  const log = new ProblemLog(file)
  log.add(unknownProjection(KNOWN_PROJECTIONS, false), { value: layer.projection ?? '' })
  return { kind: 'refused', problems: log.problems, of: { are: 'layers', ...of } }
}

const ARCHIVES: ReadonlySet<FileKind> = new Set<FileKind>(['zip', '7z', 'sqlite'])
/** Whose rows may name the zones of the territory. */
const HOLDS_ROWS: ReadonlySet<FileKind> = new Set<FileKind>(['gzip', 'parquet'])
const MAY_BE_A_TABLE: ReadonlySet<FileKind> = new Set<FileKind>(['zip', '7z', 'gzip', 'parquet'])
const HOLDS_CONTOURS: ReadonlySet<FileKind> = new Set<FileKind>([
  ...MAY_BE_A_TABLE,
  'json',
  'sqlite',
  'flatgeobuf',
  'shapefile',
])

const membersOf = (declared: readonly ContoursDeclaration[]) => [
  ...new Set(declared.flatMap(({ member }) => member ?? [])),
]

interface Found {
  readonly declaration: ContoursDeclaration
  readonly codes: ReadonlySet<string>
}

/** The source whose level has the most zones in a layer; null where none has any: places are no zones, be they of one. */
function bestOf(declared: readonly ContoursDeclaration[], layer: RawLayer | null): Found | null {
  if (layer && arePlaces(layer)) return null
  const [best] = declared
    .map((declaration): Found => ({ declaration, codes: codesIn(layer, declaration) }))
    .sort((a, b) => b.codes.size - a.codes.size)
  return best && best.codes.size > 0 ? best : null
}

/** The areas of a layer that have a name and no code of any level: perimeters of work, to which codes are given. */
function perimetersIn(declared: readonly ContoursDeclaration[], layer: RawLayer | null): Found | null {
  const declaration = declared.find(({ level }) => level === WORK_LEVEL)
  if (!declaration) return null
  const { name } = propertiesOf(declaration)
  const areas = (layer?.features ?? []).filter(({ geometry }) => geometry && AREAS.has(geometry.type))
  const codes = new Set(
    areas.flatMap((feature, i) => (property(feature, name) === null || saysCode(feature) ? [] : [`${i}`])),
  )
  return codes.size > 0 ? { declaration, codes } : null
}

const AREAS: ReadonlySet<string> = new Set(['Polygon', 'MultiPolygon'])

function lookOf(
  { declaration, codes }: Found,
  { layer, problems }: { readonly layer: RawLayer | null; readonly problems: readonly Problem[] },
  cog: Cog,
): ContoursLook {
  const { level, id, producer, title } = declaration
  const communes = new Set([...codes].map((code) => code.slice(0, 5)))
  return {
    kind: 'contours',
    source: id,
    recognised: { producer, title },
    level,
    zones: codes.size,
    epcis: arePerimeters(level) ? [] : seenEpcis(communes, cog),
    ...layersOf(layer),
    problems,
  }
}

const layersOf = (layer: RawLayer | null): Pick<ContoursLook, 'worksheets' | 'worksheet'> => ({
  worksheets: layer?.layers && layer.layers.length > 1 ? layer.layers : [],
  worksheet: layer?.name ?? null,
})

function codesIn(layer: RawLayer | null, declaration: ContoursDeclaration): Set<string> {
  const names = propertiesOf(declaration).code
  const codes = new Set<string>()
  for (const feature of layer?.features ?? []) {
    const printed = feature.geometry ? property(feature, names) : null
    const read = printed === null ? null : readCode(declaration.level, printed)
    if (read?.ok) codes.add(read.value.code)
  }
  return codes
}
