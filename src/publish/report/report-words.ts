import { words } from '../../i18n/lang.ts'

interface Classed {
  readonly method: string
  readonly zones: number
  readonly classed: number
  readonly undefined: number
}
type Rows = { readonly read: number; readonly matched: number; readonly repaired: number }

export const reportWords = words(
  {
    read: 'lue',
    absent: 'absente',
    refused: 'refusée (fichier illisible, laissé de côté)',
    unused: 'non utilisée (une autre donne déjà ces contours)',
    rows: ({ read, matched, repaired }: Rows, suppressed: number) =>
      `${read} lignes, ${matched} du territoire, ${repaired} réparées, ${suppressed} valeurs secrètes`,
    unmatchedCodes: (count: number, codes: string) => `${count} codes du fichier sans zone ici : ${codes}`,
    unmatchedZones: (count: number, codes: string) => `${count} zones que le fichier ne nomme pas : ${codes}`,
    unknown: (source: string, measures: string) =>
      `${source} : mesures absentes des catalogues, non publiées : ${measures}`,
    repeated: (source: string, measure: string, cells: number) =>
      `${source} : ${measure} déjà donné par le plan ou par une source déclarée avant, ${cells} valeurs laissées`,
    otherEvent: (event: string) => `résultat qui compte un autre événement, non publié : ${event}`,
    leftObjectives: (measure: string, cause: 'period' | 'event', rows: number) =>
      `objectifs fournis, ${measure} : ${rows} lignes laissées, ${cause === 'period' ? 'leur période n’est pas celle du plan' : 'elles comptent un autre événement que le plan'}`,
    served: (source: string, measure: string, as: string) =>
      `${source} : ${measure} sert de résultat du plan (${as}), qui compte le même événement`,
    joined: (codes: string) => `contour réuni d’après les IRIS : ${codes}`,
    refusedQpv: (codes: string) =>
      `contour de QPV refusé : ${codes} ; les IRIS où il peut se trouver ne sont pas dits hors QPV`,
    refusedIris: (codes: string) =>
      `contour d’IRIS refusé : ${codes} ; leurs chiffres manquent aux totaux, qui ne sont pas calculés sans eux`,
    coverage: 'valeurs par indicateur et par niveau',
    secrecy: (masked: number, verdict: string) =>
      `secret statistique : ${masked} valeurs masquées, vérification ${verdict === 'clean' ? 'réussie' : verdict}`,
    noCost: 'aucune source dont la règle de secret laisse un choix (docs/publish.md)',
    cost: (source: string, option: string | null, masked: number) =>
      `${source}, ${option === null ? 'règle déclarée' : `avec { ${option} }`} : ${masked} valeurs masquées en tout`,
    costClassed: ({ method, zones, classed, undefined: empty }: Classed) =>
      `${method} : ${classed} IRIS classés sur ${zones}${empty > 0 ? `, ${empty} sans ménage` : ''}`,
    costHint: (id: string, chosen: readonly string[]) =>
      `${chosen.length > 0 ? `règle de secret plus stricte, choisie : ${chosen.join(', ')} ; ` : ''}ce que coûte chaque lecture de la règle, en valeurs masquées et en IRIS classés : npm run data -- ${id} --secrecy-cost`,
    releases: (former: readonly string[]) =>
      former.length > 0
        ? `la preuve porte sur cette publication et sur ${former.length} antérieures : ${former.join(', ')}`
        : 'la preuve porte sur cette publication seule, sans celles d’avant (docs/publish.md, « Releases »)',
    schematic: (id: string) => `${id} : pas de contours officiels, contours schématiques gardés`,
    nothing: (id: string) => `${id} : pas de contours officiels et pas de plan, rien n’est écrit`,
    built: (id: string, folder: string) => `${id} : ${folder}`,
    noFolder: (folder: string) => `${folder} : aucun dossier de ce nom (--sources, ATLAS_SOURCES)`,
    restricted: (holder: string) => `diffusion restreinte à ${holder} : ne jamais publier ce dossier`,
    written: (file: string) => `${file} écrit : relisez-le, puis lancez npm run data -- `,

    readStep: (title: string) => `lecture, ${title}`,
    contoursStep: 'contours et recouvrements',
    secrecyStep: 'secret statistique',
    writeStep: 'écriture et relecture',
  },
  {
    read: 'read',
    absent: 'absent',
    refused: 'refused (its file cannot be read, and is left out)',
    unused: 'not used (another one gives these contours)',
    rows: ({ read, matched, repaired }, suppressed) =>
      `${read} rows, ${matched} of the territory, ${repaired} repaired, ${suppressed} secret values`,
    unmatchedCodes: (count, codes) => `${count} codes of the file with no zone here: ${codes}`,
    unmatchedZones: (count, codes) => `${count} zones that the file does not name: ${codes}`,
    unknown: (source, measures) => `${source}: measures of no catalogue, not published: ${measures}`,
    repeated: (source, measure, cells) =>
      `${source}: ${measure} given before by the plan or another source, ${cells} values left out`,
    otherEvent: (event) => `result that counts another event, not published: ${event}`,
    leftObjectives: (measure, cause, rows) =>
      `objectives supplied, ${measure}: ${rows} rows left out, ${cause === 'period' ? 'their period is not the plan’s' : 'they count another event than the plan'}`,
    served: (source, measure, as) =>
      `${source}: ${measure} serves as the plan's results (${as}), which count the same event`,
    joined: (codes) => `contour joined from the IRIS: ${codes}`,
    refusedQpv: (codes) =>
      `contour of a district refused: ${codes}; the IRIS that it may lie in are not said to be outside of districts`,
    refusedIris: (codes) =>
      `contour of an IRIS refused: ${codes}; their figures are not in the totals, which are not worked out without them`,
    coverage: 'values by indicator and level',
    secrecy: (masked, verdict) => `statistical secrecy: ${masked} values masked, audit ${verdict}`,
    noCost: 'no source whose rule of secrecy leaves a choice (docs/publish.md)',
    cost: (source, option, masked) =>
      `${source}, ${option === null ? 'rule as declared' : `with { ${option} }`}: ${masked} values masked in all`,
    costClassed: ({ method, zones, classed, undefined: empty }) =>
      `${method}: ${classed} IRIS classed of ${zones}${empty > 0 ? `, ${empty} without a household` : ''}`,
    costHint: (id, chosen) =>
      `${chosen.length > 0 ? `stricter rule of secrecy, as chosen: ${chosen.join(', ')}; ` : ''}what each reading of the rule costs, in values masked and IRIS classed: npm run data -- ${id} --secrecy-cost`,
    releases: (former) =>
      former.length > 0
        ? `the proof covers this release and ${former.length} former ones: ${former.join(', ')}`
        : 'the proof covers this release alone, not what was published before (docs/publish.md, "Releases")',
    schematic: (id) => `${id}: no official contours, schematic ones kept`,
    nothing: (id) => `${id}: no official contours and no plan, nothing is written`,
    built: (id, folder) => `${id}: ${folder}`,
    noFolder: (folder) => `${folder}: no folder of this name (--sources, ATLAS_SOURCES)`,
    restricted: (holder) => `restricted to ${holder}: never publish this folder`,
    written: (file) => `${file} written: read it, then run npm run data -- `,

    readStep: (title) => `reading, ${title}`,
    contoursStep: 'contours and overlaps',
    secrecyStep: 'statistical secrecy',
    writeStep: 'writing and reading back',
  },
)
