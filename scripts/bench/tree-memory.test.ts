import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { treeMegabytes } from './tree-memory.ts'

const hasRollup = existsSync('/proc/self/smaps_rollup')
if (!hasRollup) console.info('left out: memory of a tree of processes; this machine has no /proc')

describe.runIf(hasRollup)('the memory of a tree of processes', () => {
  it('has that of what a process has started, and of what this has started', async () => {
    const filled =
      "const kept = Buffer.alloc(150e6, 1); console.log('filled'); setInterval(() => kept.length, 1000)"
    const inner = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(filled)}], { stdio: 'inherit' })`
    const before = treeMegabytes(process.pid)
    const child = spawn(process.execPath, ['-e', inner], {
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    })
    try {
      await new Promise((resolve) => child.stdout.once('data', resolve))
      expect(treeMegabytes(child.pid ?? 0)).toBeGreaterThan(150)
      expect(treeMegabytes(process.pid) - before).toBeGreaterThan(100)
    } finally {
      // the group: the inner process too
      process.kill(-(child.pid ?? 0))
    }
  })

  it('is nothing of a process that has ended', () => {
    expect(treeMegabytes(2 ** 30)).toBe(0)
  })
})
