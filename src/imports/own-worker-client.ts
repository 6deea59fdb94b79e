import { failure, ok, type Result } from '../lib/result.ts'
import type { OwnMessage, OwnStep, OwnTask, OwnTasks } from './own-messages.ts'

/** Why the worker has no answer. */
export interface OwnFailure {
  /** stopped by the reader; silent for too long; of another kind, in the program's own words */
  readonly kind: 'cancelled' | 'hung' | 'failed'
  readonly cause: string
}

/** Milliseconds without a word after which the worker is taken for hung: opening an archive alone may take one minute. */
const SILENCE = 120_000

/**
 * The address of this program, whose build names it after what it holds, the worker's own name included; null where its name says
 * nothing of it, as on the development server.
 */
export const PROGRAM: string | null = /-[\w-]{8}\.js$/.test(import.meta.url) ? import.meta.url : null

interface Asking {
  readonly signal?: AbortSignal
  readonly onStep?: (step: OwnStep, rows: number | null) => void
}

/**
 * The worker that reads the files of the reader, started when a file is there, and kept for the next. One task at a time;
 * a task that is cancelled, or says nothing for too long, ends with its worker, and the next starts another.
 * @param shared address of the folder of declarations.json, which ends with "/"
 * @param silence handed in by tests only
 */
export function ownWorker(
  shared: string,
  start = () => new Worker(new URL('./own-worker.ts', import.meta.url), { type: 'module' }),
  silence = SILENCE,
) {
  let worker: Worker | null = null
  let before: Promise<unknown> = Promise.resolve()
  const end = () => {
    worker?.terminate()
    worker = null
  }

  function run<Task extends OwnTask>(
    task: Task,
    asked: OwnTasks[Task]['asked'],
    { signal, onStep }: Asking,
  ): Promise<Result<OwnTasks[Task]['answer'], OwnFailure>> {
    if (signal?.aborted) return Promise.resolve(failure({ kind: 'cancelled', cause: '' }))
    worker ??= start()
    const mine = worker
    return new Promise((resolve) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const settle = (result: Result<OwnTasks[Task]['answer'], OwnFailure>, isOver: boolean) => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', cancel)
        mine.onmessage = null
        mine.onerror = null
        if (isOver) end()
        resolve(result)
      }
      const cancel = () => settle(failure({ kind: 'cancelled', cause: '' }), true)
      const watch = () => {
        clearTimeout(timer)
        timer = setTimeout(
          () => settle(failure({ kind: 'hung', cause: `${silence / 1000} s` }), true),
          silence,
        )
      }
      mine.onmessage = ({ data }: MessageEvent<OwnMessage>) => {
        switch (data.kind) {
          case 'step':
            watch()
            onStep?.(data.step, data.rows ?? null)
            return
          case 'done':
            return settle(ok(data.answer as OwnTasks[Task]['answer']), false)
          case 'failed':
            return settle(failure({ kind: 'failed', cause: data.cause }), false)
        }
      }
      mine.onerror = ({ message }) =>
        settle(failure({ kind: 'failed', cause: message || 'the worker could not be loaded' }), true)
      signal?.addEventListener('abort', cancel)
      watch()
      mine.postMessage({ task, shared, asked })
    })
  }

  return {
    ask<Task extends OwnTask>(task: Task, asked: OwnTasks[Task]['asked'], asking: Asking = {}) {
      const turn = before.then(() => run(task, asked, asking))
      before = turn
      return turn
    },
    end,
  }
}
export type OwnWorker = ReturnType<typeof ownWorker>
