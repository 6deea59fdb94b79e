import { parseArgs } from 'node:util'
import { failure, ok, type Result } from '../../src/lib/result.ts'

/** What `npm run data` is asked. */
export interface DataArguments {
  /** territory to build; null: all of them */
  readonly territory: string | null
  /** SIREN of an EPCI to write a first declaration of */
  readonly declare: string | null
  readonly sources: string | undefined
  /** addresses are tried only where a territory is named: a build of all must not depend on a network */
  readonly offline: boolean
  readonly holder: string | null
  /** folder to write instead of public/data */
  readonly out: string | undefined
  /** builds what is declared from what is declared: neither files of this machine nor a folder that they made before */
  readonly shipped: boolean
  /** to say what each reading of the rules of secrecy costs, and to write nothing */
  readonly costs: boolean
  /** folders that were published before */
  readonly former: readonly string[]
  readonly lang: 'fr' | 'en'
}

export const USAGE = `npm run data                              builds every territory, without network
npm run data -- <territory>               builds one, and downloads the sources that it can
npm run data -- --new <siren>             writes data/territories/<territory>.yaml from the code of an EPCI
  --sources <folder>                      looks there first (then in ATLAS_SOURCES, then in data/local)
  --offline                               downloads nothing
  --private --holder <landlord>           builds private/ for a landlord, its own stock unmasked
  --out <folder>                          writes there instead of public/data
  --shipped                               every territory from what ships: no file of this machine, no folder built of some before
  --secrecy-cost                          writes nothing: says what each reading of the rules of secrecy costs
  --former <folder>                       a folder published before, which the proof of secrecy covers; any number of them
  --lang fr|en                            language of the report`

export function readArguments(args: readonly string[]): Result<DataArguments, string> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        new: { type: 'string' },
        sources: { type: 'string' },
        offline: { type: 'boolean', default: false },
        private: { type: 'boolean', default: false },
        holder: { type: 'string' },
        out: { type: 'string' },
        shipped: { type: 'boolean', default: false },
        'secrecy-cost': { type: 'boolean', default: false },
        former: { type: 'string', multiple: true, default: [] },
        lang: { type: 'string', default: 'fr' },
      },
    })
    const [territory = null, ...others] = positionals
    const { holder = null } = values
    if (others.length > 0) return failure(`one territory at a time\n${USAGE}`)
    if (values.private !== (holder !== null)) return failure(`--private and --holder go together\n${USAGE}`)
    if (holder !== null && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(holder))
      return failure(`--holder: lower-case letters, digits and hyphens, as in the name of the file\n${USAGE}`)
    if (holder !== null && territory === null) return failure(`--private builds one territory\n${USAGE}`)
    if (values.shipped && (territory !== null || values.sources !== undefined))
      return failure(`--shipped builds every territory, of no sources\n${USAGE}`)
    if (values['secrecy-cost'] && (territory === null || holder !== null))
      return failure(`--secrecy-cost goes with one territory, to be published\n${USAGE}`)
    if (values.former.length > 0 && territory === null)
      return failure(`--former goes with one territory\n${USAGE}`)
    if (values.new !== undefined && !/^\d{9}$/.test(values.new))
      return failure(`--new wants a SIREN of 9 digits\n${USAGE}`)
    if (values.lang !== 'fr' && values.lang !== 'en') return failure(`--lang: fr or en\n${USAGE}`)
    return ok({
      territory,
      declare: values.new ?? null,
      sources: values.sources,
      offline: values.offline || territory === null,
      holder,
      out: values.out,
      shipped: values.shipped,
      costs: values['secrecy-cost'],
      former: values.former,
      lang: values.lang,
    })
  } catch (error) {
    return failure(`${error instanceof Error ? error.message : error}\n${USAGE}`)
  }
}
