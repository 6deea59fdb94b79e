import type { Lang } from '../i18n/lang.ts'
import type { Territory } from '../indicators/territory.ts'
import type { FirstSaid } from '../publish/first-declaration.ts'
import type { Files } from '../publish/folder/files.ts'
import type { Remarks } from '../publish/report/problem-remarks.ts'
import type { BuildReport } from '../publish/report/report.ts'
import type { Accepted, SanityFinding } from '../sanity/finding.ts'

/** What is built: a territory that is declared, with its plan, by path from data/; or an EPCI whose files are given. */
export type BuiltTerritory =
  | { readonly kind: 'declared'; readonly id: string; readonly declared: Readonly<Record<string, string>> }
  | {
      readonly kind: 'epci'
      readonly epci: string
      /** what its reader says of files, by the source whose form they have */
      readonly said: FirstSaid['of']
      readonly accepted: readonly Accepted[]
    }

/** What the page asks of the worker that builds a territory. */
export interface BuildRequest {
  /** address of the folder of catalogue.json, declarations.json and cog.json, which ends with "/" */
  readonly shared: string
  readonly territory: BuiltTerritory
  /** producers' files, by name */
  readonly sources: Readonly<Record<string, Uint8Array | Blob>>
  /** which file is of which source, by the source's id, where its name does not tell */
  readonly assigned?: Readonly<Record<string, string>>
  readonly lang: Lang
}

/** A finding of the sanity checks in a build. */
export interface FoundInBuild extends SanityFinding {
  /** the file that it is about; null where it is about the plan */
  readonly file: string | null
  /** whether the build accepted it */
  readonly accepted: boolean
}

/** What the worker answers: steps, then one end. */
export type BuildMessage =
  | { readonly kind: 'step'; readonly step: string }
  | {
      readonly kind: 'built'
      readonly territory: Territory
      readonly files: Files
      /** the declarations that it was built of, by path from data/ */
      readonly declared: Readonly<Record<string, string>>
      /** of the sources */
      readonly problems: Remarks
      /** null on schematic contours: a plan alone has nothing to mask */
      readonly report: BuildReport | null
      /** of the sanity checks: they hold values */
      readonly findings: readonly FoundInBuild[]
    }
  /** no contours and no plan: nothing can be built from what was given */
  | {
      readonly kind: 'nothing'
      readonly problems: Remarks
      readonly findings: readonly FoundInBuild[]
    }
  /** a declaration is wrong, secrecy is not proved, or a file of the site could not be read */
  | { readonly kind: 'failed'; readonly cause: string }
