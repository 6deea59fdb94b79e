import * as v from 'valibot'
import { line, text } from '../i18n/declared-text.ts'
import { webAddress } from '../lib/web-address.ts'
import { FOLDER_FORMAT } from '../territory/folder-format.ts'
import { LEVELS, MAP_LEVELS } from '../territory/level.ts'
import { indicator, measure, source } from './catalogue.ts'
import { correction } from './correction.ts'

/**
 * territory.json: what a published territory is, has and lacks. Written by scripts, checked at the page's door.
 * Beside it in the folder: geometry.topojson, zones.arrow, cells.arrow (see src/db/tables.ts for their columns).
 */
const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9_-]*$/))

/** Where a figure comes from, as every view and export says it. */
export const credit = v.strictObject({
  source: id,
  producer: line,
  title: text,
  vintage: line,
  licence: v.nullable(line),
  page: v.nullable(webAddress),
  /** a file of the reader's own, on this machine alone: said on every view and export; absent from what is published */
  local: v.optional(v.literal(true)),
  /** which zones its list names, where it names some alone; absent where it names all */
  listed: v.optional(text),
  /** the levels whose figures come from it; absent where all of them do, as in what is published */
  at_levels: v.optional(v.array(v.picklist(MAP_LEVELS))),
})

/** The contours of a territory: one credit for them all, and that of each level where they come from several sources. */
export const contourCredit = v.strictObject({
  ...credit.entries,
  levels: v.optional(
    v.array(v.strictObject({ title: text, producer: line, vintage: line, licence: v.nullable(line) })),
  ),
})
export type ContourCredit = v.InferOutput<typeof contourCredit>

/** A table that no map can show (attributions by landlord, figures whose zones are uncertain). */
export const attachedTable = v.strictObject({
  id,
  title: text,
  /** why the table is uncertain, where it is */
  warning: v.nullable(text),
  source_ref: v.string(),
  columns: v.array(
    v.strictObject({
      id,
      label: text,
      unit: v.picklist(['text', 'number', 'percent', 'points', 'dwellings']),
      /** what the build rounded to; absent where each figure is shown as it is printed */
      decimals: v.optional(v.number()),
    }),
  ),
  /** a cell is text, a name that is the same in both languages, a number, or null where the document prints nothing */
  rows: v.array(v.array(v.nullable(v.union([text, v.string(), v.number()])))),
})

/** A printed figure that disagrees with the sum of its own parts. Both are kept. */
export const discrepancy = v.strictObject({
  id,
  measure: v.string(),
  level: v.picklist(LEVELS),
  code: v.string(),
  printed: v.number(),
  summed: v.number(),
  note: text,
  source_ref: v.string(),
})

/** An action of the plan, as facts: what it is called, when, by whom, and the communes that it names. */
export const planAction = v.strictObject({
  number: line,
  /** as the document words it, in French */
  title: line,
  /** in French as well */
  calendar: v.nullable(line),
  pilot: v.nullable(line),
  /** codes of the communes that it names; empty where it is of the whole territory */
  communes: v.array(v.string()),
  source_ref: line,
})

/** What sources of its own add to the catalogue of a territory. */
export const territoryCatalogue = v.strictObject({
  sources: v.array(source),
  measures: v.array(measure),
  indicators: v.array(indicator),
})

export const territory = v.strictObject({
  format: v.literal(FOLDER_FORMAT),
  id,
  name: text,
  epci: v.strictObject({ code: v.string(), name: v.string() }),
  /** simulated data on invented places: said on every view and export */
  fictional: v.boolean(),
  /** `supplied`: given by a reader or a publisher who does not say that they are all the official ones */
  contours: v.picklist(['schematic', 'supplied', 'official']),
  /** levels that have zones with contours, coarse to fine */
  levels: v.array(v.picklist(MAP_LEVELS)),
  /** those with zones that the reader drew or opened, on this machine alone; absent from what is published */
  local_levels: v.optional(v.array(v.picklist(MAP_LEVELS))),
  counts: v.record(v.string(), v.number()),
  groups: v.array(
    v.strictObject({
      code: id,
      name: v.string(),
      note: v.nullable(text),
      /** what the document prints that an indicator, in percent, is to be here; absent where it prints nothing */
      range: v.optional(v.strictObject({ indicator: id, least: v.number(), most: v.number() })),
    }),
  ),
  groups_label: v.nullable(text),
  plan: v.nullable(
    v.strictObject({
      title: text,
      start: v.number(),
      end: v.number(),
      source_ref: v.string(),
      /** what its dwellings count; null where the document does not say */
      event: v.nullable(v.string()),
      /** what its other objectives count, by measure (src/indicators/objective-event.ts); absent where none says */
      events: v.optional(v.record(v.string(), v.string())),
      /** the event is an assumption of the publisher, which the document does not state; every view states it */
      assumed: v.optional(v.literal(true)),
      /** measures whose event in `events` is one */
      assumed_events: v.optional(v.array(v.string())),
    }),
  ),
  /** indicators with at least one value: levels and years where they have one, coverage as numbers / zones */
  available: v.array(
    v.strictObject({
      indicator: id,
      years: v.record(v.string(), v.array(v.number())),
      coverage: v.record(v.string(), v.strictObject({ numbers: v.number(), zones: v.number() })),
      credits: v.array(credit),
    }),
  ),
  /** what orients around its zones, in a file of its own; absent where it has none */
  landmarks: v.optional(v.strictObject({ credits: v.array(credit) })),
  /** the indicator that it opens on, where its publisher names one or the usual one would tell nothing; absent elsewhere */
  opening: v.optional(id),
  /** the other indicators of the catalogue, and why */
  unavailable: v.array(v.strictObject({ indicator: id, reason: text })),
  geometry: contourCredit,
  /** the document that `source_ref`s cite by a short name, followed by the part of it; absent where there is none */
  document: v.optional(v.strictObject({ ref: line, producer: line, title: text, vintage: line })),
  discrepancies: v.array(discrepancy),
  tables: v.array(attachedTable),
  /** actions of the plan; absent where none is declared */
  actions: v.optional(v.array(planAction)),
  /** classes that workshops gave beside those of the methods; absent where none is declared */
  corrections: v.optional(v.array(correction)),
  notes: v.array(text),
  /** a build for a landlord's own use, its own stock unmasked: said on every view and export; absent when public */
  restricted: v.optional(v.strictObject({ holder: v.string() })),
  /** sources of the catalogue whose rule of secrecy the publisher made stricter; absent where none is */
  secrecy: v.optional(
    v.array(
      v.strictObject({
        source: id,
        kind: v.optional(v.literal('cell')),
        threshold: v.optional(v.number()),
        all_or_none: v.optional(v.literal(true)),
        subsets: v.optional(v.literal(true)),
      }),
    ),
  ),
  /** what this territory shows beside the catalogue that all share: figures of its own sources; absent where none */
  catalogue: v.optional(territoryCatalogue),
})

export type Territory = v.InferOutput<typeof territory>
export type TerritoryCatalogue = v.InferOutput<typeof territoryCatalogue>
export type Credit = v.InferOutput<typeof credit>
export type AttachedTable = v.InferOutput<typeof attachedTable>
export type Discrepancy = v.InferOutput<typeof discrepancy>

const folder = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9_.-]*$/))

/**
 * Where the files of one publication of a site are, each folder named after what it holds: an address never gives two
 * contents, and files of two publications never meet, whatever a host or a browser keeps.
 */
const edition = v.strictObject({
  /** folder of catalogue.json, site.json, declarations.json and cog.json */
  shared: folder,
  /** folder of each territory */
  territories: v.record(id, folder),
  /** files of the scripts of its pages, from the page */
  scripts: v.array(v.string()),
})
export type Edition = v.InferOutput<typeof edition>

/** index.json: the territory list, before any territory is loaded. It alone is asked for again each time. */
export const territoryIndex = v.strictObject({
  format: v.literal(FOLDER_FORMAT),
  /** absent from data that no site was built of: files then stand beside the index, each territory in a folder of its id */
  edition: v.optional(edition),
  /** the territory that the site opens on, where it is not the demonstration */
  opens: v.optional(id),
  territories: v.array(
    v.strictObject({
      id,
      name: text,
      fictional: v.boolean(),
      zones: v.record(v.string(), v.number()),
    }),
  ),
})
export type TerritoryIndex = v.InferOutput<typeof territoryIndex>
