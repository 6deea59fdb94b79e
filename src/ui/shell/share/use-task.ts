import { useState } from 'react'

/** What a reader is told of a task that they asked for. */
export type TaskState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly words: string }
  | { readonly kind: 'failed'; readonly words: string }

/** Runs what a button asks for, one at a time in words: the last one asked for is the one told of. */
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
