import { stringify } from 'yaml'
import type { Accepted } from '../sanity/finding.ts'
import { type Cog, noEpci } from '../sources/cog.ts'
import type { SourceUse } from './assemble/declaration.ts'

/** What a first declaration names, by preference; what is not found is reported, and left out. */
export const FIRST_SOURCES = [
  'communes-geo-api',
  'communes-admin-express',
  'communes-france',
  'iris-ign',
  'iris-france',
  'qpv-2024',
  'qpv-2015',
  'groupes',
  'objectifs',
  'resultats',
  'insee-logement-iris',
  'insee-rp-log1',
  'insee-rp-princ2',
  'lovac-communes',
  'rpls-communes',
  'rpls-iris',
  'sru-inventaire',
  'sitadel-communes',
  'zonage-abc',
  'ops-iris',
]

/** The sources of which a reader gives a file, each named, in the order in which a first declaration prefers them. */
export const givenSources = (given: readonly string[]): string[] => [
  ...FIRST_SOURCES.filter((source) => given.includes(source)),
  ...given.filter((source) => !FIRST_SOURCES.includes(source)).sort(),
]

const HEADER = `# First declaration, written from the code alone. Say the name as the territory writes it, declare its groups here or in
# groupes-<siren>.csv (docs/formats/groups.md), its plan (data/plans), and take away the sources that it does not use.
`

/** Lower-case letters and digits, hyphens between: "CA de Bourges - Plus" to "ca-de-bourges-plus". */
export const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** What a first declaration says beside the code of the EPCI. */
export interface FirstSaid {
  readonly sources: readonly string[]
  /** of their files, by the id of the source */
  readonly of: Readonly<Record<string, Pick<SourceUse, 'provenance' | 'worksheet'>>>
  readonly accepted: readonly Accepted[]
}
const NOTHING_SAID: FirstSaid = { sources: FIRST_SOURCES, of: {}, accepted: [] }

/**
 * A first declaration of an EPCI: its name, its members with their names and populations as comments, its sources.
 * @throws Error where the official code has no such EPCI
 */
export function firstDeclaration(
  cog: Pick<Cog, 'epci'>,
  siren: string,
  { sources, of, accepted }: FirstSaid = NOTHING_SAID,
): { id: string; name: string; yaml: string } {
  const epci = cog.epci(siren)
  if (!epci) throw new Error(noEpci(siren))
  const { name, label, communes } = epci
  const id = slug(label)
  const people = communes.reduce((sum, { population }) => sum + population, 0)
  const members = communes.map(
    ({ code, name: commune, population }) => `#   ${code} ${commune}, ${population}`,
  )
  const yaml = stringify(
    {
      id,
      name: { fr: name, en: name },
      epci: [siren],
      communes: communes.length,
      plan: null,
      groups: [],
      sources: sources.map((source) => {
        const said = of[source] ?? {}
        return Object.keys(said).length > 0 ? { id: source, ...said } : source
      }),
      ...(accepted.length > 0 && { accepted: [...accepted] }),
    },
    { lineWidth: 0 },
  )
  return {
    id,
    name,
    yaml: `${HEADER}${yaml}# ${communes.length} communes, ${people} inhabitants:\n${members.join('\n')}\n`,
  }
}
