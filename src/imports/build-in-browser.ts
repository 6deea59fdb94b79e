import type { BuildMessage, BuildRequest } from './build-messages.ts'

/** How a build in the page ends. */
export type BrowserBuild = Exclude<BuildMessage, { readonly kind: 'step' }> | { readonly kind: 'cancelled' }

/**
 * Builds a territory in a worker of the page, from files that the reader gives. An entry of the site of its own: the page
 * asks for it when a reader builds, and for none of it before.
 * @param log called before each step
 */
export function buildInBrowser(
  request: BuildRequest,
  log: (step: string) => void,
  signal?: AbortSignal,
): Promise<BrowserBuild> {
  const worker = new Worker(new URL('./build-worker.ts', import.meta.url), { type: 'module' })
  return new Promise<BrowserBuild>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<BuildMessage>) => {
      if (data.kind === 'step') log(data.step)
      else resolve(data)
    })
    worker.addEventListener('error', ({ message }) =>
      resolve({ kind: 'failed', cause: message || 'the worker could not be loaded' }),
    )
    signal?.addEventListener('abort', () => resolve({ kind: 'cancelled' }))
    worker.postMessage(request)
  }).finally(() => worker.terminate())
}
