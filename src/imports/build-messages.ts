import type { Lang } from '../i18n/lang.ts'
import type { Territory } from '../indicators/territory.ts'
import type { Files } from '../publish/folder/files.ts'

/** What the page asks of the worker that builds a territory. */
export interface BuildRequest {
  /** address of the folder of catalogue.json, declarations.json and cog.json, which ends with "/" */
  readonly shared: string
  readonly territory: string
  /** the declarations of the territory and of its plan, by path from data/ */
  readonly declared: Readonly<Record<string, string>>
  /** producers' files, by name */
  readonly sources: Readonly<Record<string, Uint8Array>>
  readonly lang: Lang
}

/** What the worker answers: steps, then one end. */
export type BuildMessage =
  | { readonly kind: 'step'; readonly step: string }
  | {
      readonly kind: 'built'
      readonly territory: Territory
      readonly files: Files
      /** of the sources, a line each */
      readonly problems: readonly string[]
    }
  /** no contours and no plan: nothing can be built from what was given */
  | { readonly kind: 'nothing'; readonly problems: readonly string[] }
  /** a declaration is wrong, secrecy is not proved, or a file of the site could not be read */
  | { readonly kind: 'failed'; readonly cause: string }
