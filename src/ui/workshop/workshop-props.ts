import type { Choice } from '../../atlas/choice.ts'
import type { Opened } from '../../atlas/resolve-input.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import type { ChangeMode } from '../choosing/use-choice.ts'

export interface WorkshopProps {
  view: ResolvedView
  choice: Choice
  /** the territory as it is published, with the reader's files */
  opened: Opened
  onUpdate: (next: (now: Choice) => Choice, mode: ChangeMode) => void
}
