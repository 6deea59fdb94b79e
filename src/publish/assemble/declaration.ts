import * as v from 'valibot'
import { type DeclaredFiles, declaredName } from '../../declared/declared-files.ts'
import { type DeclaredYaml, readYaml } from '../../declared/declared-yaml.ts'
import { line, text } from '../../i18n/declared-text.ts'
import { EVENTS } from '../../indicators/catalogue.ts'
import { stricterRule } from '../secrecy/stricter-rule.ts'
import { provenance } from './provenance.ts'

/** data/territories/<territory>.yaml: what a real territory is made of, and the sources that it is built from. */

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/))
const year = v.pipe(v.number(), v.integer())

/** A source of data/sources, with what this territory's file of it has of its own. */
const sourceUse = v.strictObject({
  id: line,
  /** vintage of the file used, where it is not the one that the source declares */
  vintage: v.optional(line),
  /** the COG that its codes of communes are of (1 January), where the codes do not tell it */
  cog: v.optional(year),
  /** years to keep; all of them where absent */
  years: v.optional(v.pipe(v.array(year), v.minLength(1))),
  /** of a table of points: whether every household of the territory is in a row */
  complete: v.optional(v.boolean()),
  /** of a workbook: the sheet to read, where its columns do not tell it; of a file of several layers of contours: the layer */
  worksheet: v.optional(line),
  /** of contours: what the file is, where it is not what the source declares */
  provenance: v.optional(provenance),
  /** a rule of secrecy stricter than the source's own */
  secrecy: v.optional(stricterRule),
})

const schema = v.strictObject({
  id,
  name: text,
  /** SIREN codes: one EPCI, or several that publish one atlas */
  epci: v.pipe(v.array(v.pipe(v.string(), v.regex(/^\d{9}$/))), v.minLength(1)),
  /** how many communes they must have: the build stops when the official code disagrees */
  communes: v.optional(v.pipe(v.number(), v.integer())),
  /** a plan of data/plans, whose objectives and printed figures it keeps */
  plan: v.optional(v.nullable(id), null),
  /**
   * what the plan's dwellings count, where its document does not say (`started`), or what its objectives count, by
   * measure (`{ TARGET_PLAI: agreed }`): an assumption of the publisher, which every view states
   */
  assumed_event: v.optional(
    v.nullable(
      v.union([
        v.picklist(EVENTS),
        v.record(v.pipe(v.string(), v.regex(/^TARGET_[A-Z0-9_]+$/)), v.picklist(EVENTS)),
      ]),
    ),
    null,
  ),
  /** the indicator that it opens on; absent: the usual one, or another where that would tell nothing */
  opening: v.optional(line),
  groups_label: v.optional(v.nullable(text), null),
  /** none: those of the plan, or of a file of groups where there is one */
  groups: v.optional(
    v.array(
      v.strictObject({
        code: id,
        name: line,
        note: v.optional(v.nullable(text), null),
        members: v.array(v.string()),
      }),
    ),
    [],
  ),
  /** by preference: of two sources of contours of one level, or of one measure, the first that is found serves */
  sources: v.array(
    v.union([
      v.pipe(
        line,
        v.transform((name) => ({ id: name })),
      ),
      sourceUse,
    ]),
  ),
  notes: v.optional(v.array(text), []),
  /** findings of the sanity checks that are accepted, by name, each with a reason that is published */
  accepted: v.optional(v.array(v.strictObject({ finding: line, reason: text })), []),
})

export type TerritoryDeclaration = v.InferOutput<typeof schema>
export type SourceUse = TerritoryDeclaration['sources'][number] & Partial<v.InferOutput<typeof sourceUse>>

/** Where the declaration of a territory stands. */
export const territoryPath = (id: string): string => `territories/${id}.yaml`

/**
 * @param path territories/<territory>.yaml
 * @param known ids of the sources of data/sources
 * @throws DeclarationError with the line: of another name than its file, of an unknown source
 */
export function readTerritoryDeclaration(
  files: DeclaredFiles,
  path: string,
  known: ReadonlySet<string>,
): DeclaredYaml<TerritoryDeclaration> {
  const yaml = readYaml(files, path, schema)
  const { id, sources } = yaml.value
  if (declaredName(path) !== id) yaml.fail(['id'], `"${id}" is not the name of the file`)
  for (const [s, source] of sources.entries())
    if (!known.has(source.id)) yaml.fail(['sources', s], `unknown source "${source.id}"`)
  return yaml
}
