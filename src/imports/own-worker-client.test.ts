import { expect, it, vi } from 'vitest'
import type { OwnMessage } from './own-messages.ts'
import { ownWorker } from './own-worker-client.ts'

/** A worker that answers as the test says. */
class FakeWorker {
  onmessage: ((event: { data: OwnMessage }) => void) | null = null
  onerror: ((event: { message: string }) => void) | null = null
  ended = false
  readonly asked: unknown[] = []
  postMessage(message: unknown) {
    this.asked.push(message)
  }
  terminate() {
    this.ended = true
  }
  say(data: OwnMessage) {
    this.onmessage?.({ data })
  }
}

function started(silence?: number) {
  const workers: FakeWorker[] = []
  const worker = ownWorker(
    'shared/',
    () => {
      workers.push(new FakeWorker())
      return workers.at(-1) as unknown as Worker
    },
    silence,
  )
  return { workers, worker }
}
const ASKED = {
  name: 'f',
  file: new Blob(),
  worksheet: null,
  place: { epci: '', zones: [] },
  thisYear: 2025,
  asOne: false,
}
const soon = () => new Promise((resolve) => setTimeout(resolve))
const DONE: OwnMessage = {
  kind: 'done',
  answer: { look: { kind: 'refused', problems: [] }, sha256: null },
}

it('one worker does one task after the other', async () => {
  const { workers, worker } = started()
  const steps: unknown[] = []
  const first = worker.ask('look', ASKED, { onStep: (...step) => steps.push(step) })
  const second = worker.ask('look', ASKED)
  await soon()
  expect(workers[0]?.asked).toHaveLength(1)
  workers[0]?.say({ kind: 'step', step: 'open' })
  workers[0]?.say({ kind: 'step', step: 'join', rows: 5000 })
  workers[0]?.say(DONE)
  expect(await first).toMatchObject({ ok: true })
  await soon()
  workers[0]?.say(DONE)
  expect(await second).toMatchObject({ ok: true })
  expect(workers).toHaveLength(1)
  expect(steps).toEqual([
    ['open', null],
    ['join', 5000],
  ])
})

it('a task that is cancelled ends with its worker, and the next starts another', async () => {
  const { workers, worker } = started()
  const stop = new AbortController()
  const first = worker.ask('look', ASKED, { signal: stop.signal })
  await soon()
  stop.abort()
  expect(await first).toMatchObject({ ok: false, error: { kind: 'cancelled' } })
  expect(workers[0]?.ended).toBe(true)
  const second = worker.ask('look', ASKED)
  await soon()
  workers[1]?.say(DONE)
  expect(await second).toMatchObject({ ok: true })
})

it('a worker that says nothing for too long is ended, and that is said; a word from it counts', async () => {
  vi.useFakeTimers()
  try {
    const { workers, worker } = started(1000)
    const hung = worker.ask('look', ASKED)
    await vi.advanceTimersByTimeAsync(900)
    workers[0]?.say({ kind: 'step', step: 'open' })
    await vi.advanceTimersByTimeAsync(900)
    expect(workers[0]?.ended).toBe(false)
    await vi.advanceTimersByTimeAsync(200)
    expect(await hung).toEqual({ ok: false, error: { kind: 'hung', cause: '1 s' } })
    expect(workers[0]?.ended).toBe(true)
  } finally {
    vi.useRealTimers()
  }
})

it('a worker that cannot be loaded, or fails, says why', async () => {
  const { workers, worker } = started()
  const first = worker.ask('look', ASKED)
  await soon()
  workers[0]?.onerror?.({ message: '' })
  expect(await first).toMatchObject({ error: { kind: 'failed', cause: 'the worker could not be loaded' } })
  const second = worker.ask('look', ASKED)
  await soon()
  workers[1]?.say({ kind: 'failed', cause: 'no COG' })
  expect(await second).toMatchObject({ error: { kind: 'failed', cause: 'no COG' } })
})
