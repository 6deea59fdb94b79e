import type { DeclaredFiles } from '../declared/declared-files.ts'
import type { LinearSolver } from '../disclosure/solver.ts'
import type { Lang } from '../i18n/lang.ts'
import type { Declarations } from './declarations.ts'

/** What a build is given beside its territory. */
export interface BuildSettings {
  /** the declarations of territories and plans */
  readonly files: DeclaredFiles
  readonly declarations: Declarations
  readonly solver: LinearSolver
  /** landlord whose own stock is unmasked, for its own use; null for a public build */
  readonly holder: string | null
  /** of the report */
  readonly lang: Lang
}
