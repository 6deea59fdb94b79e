import { useState } from 'react'

/** How far a task that the reader asked for is, with the message to show. */
export type TaskState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly words: string }
  | { readonly kind: 'failed'; readonly words: string }

/** Runs the task of a button; where several run, the message is that of the last one asked for. */
export function useTask(failed: (cause: string) => string) {
  const [state, setState] = useState<TaskState>({ kind: 'idle' })
  const run = (task: () => Promise<string>) => () => {
    setState({ kind: 'running' })
    task().then(
      (words) => setState({ kind: 'done', words }),
      (error: unknown) =>
        setState({ kind: 'failed', words: failed(error instanceof Error ? error.message : String(error)) }),
    )
  }
  return { state, run }
}
