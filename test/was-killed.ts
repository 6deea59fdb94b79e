import type { SpawnSyncReturns } from 'node:child_process'

/** Whether a program ended itself by SIGKILL; Windows, which has no signals, gives status 1. */
export const wasKilled = ({
  signal,
  status,
}: Pick<SpawnSyncReturns<unknown>, 'signal' | 'status'>): boolean =>
  process.platform === 'win32' ? status === 1 : signal === 'SIGKILL'
