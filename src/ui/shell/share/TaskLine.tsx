import { exhausted } from '../../../lib/exhausted.ts'
import type { TaskState } from './use-task.ts'

/** The message of the last task asked for; a screen reader hears each change. */
export function TaskLine({ state, running }: { state: TaskState; running: string }) {
  switch (state.kind) {
    case 'idle':
    case 'running':
    case 'done':
      return (
        <p className="soft" role="status">
          {state.kind === 'idle' ? '' : state.kind === 'running' ? running : state.words}
        </p>
      )
    case 'failed':
      return (
        <p className="error" role="alert">
          {state.words}
        </p>
      )
    default:
      return exhausted(state)
  }
}
