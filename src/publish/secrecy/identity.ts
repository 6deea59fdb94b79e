import * as v from 'valibot'
import { type DeclaredFiles, yamlPaths } from '../../declared/declared-files.ts'
import { readYaml } from '../../declared/declared-yaml.ts'
import { text } from '../../i18n/declared-text.ts'

/**
 * data/identities/*.yaml: what every reader knows of figures of several zones, years or producers, and may subtract.
 * Relations between the columns of one source are declared with it (parts, sums, crossings, at_most).
 */

const common = { id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)), label: text }
const measure = v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]*$/))

export const identity = v.variant('kind', [
  /** a zone of the level `total` counts what its members count together */
  v.strictObject({
    ...common,
    kind: v.literal('nesting'),
    total: v.picklist(['epci', 'group', 'commune']),
    members: v.picklist(['group', 'commune', 'iris']),
  }),
  /** what a zone counts, and the points that stand in it: all of it where their file is complete, else a part */
  v.strictObject({
    ...common,
    kind: v.literal('points'),
    points: v.picklist(['residence', 'condominium', 'address']),
    zones: v.picklist(['iris', 'qpv', 'commune']),
  }),
  /** a district against the IRIS that it crosses, and all of them against the EPCI */
  v.strictObject({ ...common, kind: v.literal('districts') }),
  /** one measure of one zone and year by two sources: the figure of a public source is known */
  v.strictObject({ ...common, kind: v.literal('same_measure') }),
  /** `located` counts by IRIS what of `whole` lies in districts; `whole` by district counts the same */
  v.strictObject({ ...common, kind: v.literal('located'), located: measure, whole: measure }),
  /** stock = stock of the year before + entries - exits, of the year */
  v.strictObject({
    ...common,
    kind: v.literal('flow'),
    stock: measure,
    entries: v.array(measure),
    exits: v.array(measure),
  }),
  /** a rate that is printed without its counts, and the counts of that rate in the catalogue */
  v.strictObject({ ...common, kind: v.literal('ready_made') }),
])

export type Identity = v.InferOutput<typeof identity>
export type IdentityOf<K extends Identity['kind']> = Extract<Identity, { kind: K }>

/**
 * The identities that are declared, in the order of their files.
 * @throws DeclarationError at the line of the first fault, an id given twice included
 */
export function loadIdentities(files: DeclaredFiles): Identity[] {
  const seen = new Set<string>()
  return yamlPaths(files, 'identities').flatMap((path) => {
    const { value, fail } = readYaml(files, path, v.array(identity))
    for (const [i, { id }] of value.entries()) {
      if (seen.has(id)) fail([i, 'id'], `"${id}" is declared twice`)
      seen.add(id)
    }
    return value
  })
}

export const ofKind = <K extends Identity['kind']>(identities: readonly Identity[], kind: K) =>
  identities.filter((one): one is IdentityOf<K> => one.kind === kind)
