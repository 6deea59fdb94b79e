import { existsSync, readdirSync, readFileSync } from 'node:fs'

interface Process {
  readonly id: number
  readonly parent: number
}

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // the process has ended
    return ''
  }
}

function processes(): Process[] {
  if (!existsSync('/proc')) return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({
      id: Number(name),
      parent: Number(/^PPid:\s+(\d+)$/m.exec(read(`/proc/${name}/status`))?.[1] ?? 0),
    }))
}

/** A process and all that it has started, those that these have started included. */
function treeOf(root: number): number[] {
  const all = processes()
  const met = new Set([root])
  for (const id of met) for (const child of all) if (child.parent === id) met.add(child.id)
  return [...met]
}

/**
 * Memory that a process and all that it has started hold now, in megabytes: what they share is counted once (Pss), which
 * the sum of their resident sizes would count once a process.
 */
export const treeMegabytes = (root: number): number =>
  treeOf(root).reduce(
    (sum, id) => sum + Number(/^Pss:\s+(\d+) kB$/m.exec(read(`/proc/${id}/smaps_rollup`))?.[1] ?? 0),
    0,
  ) / 1024
