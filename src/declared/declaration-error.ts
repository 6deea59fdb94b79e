import { relative } from 'node:path'

/** A declared file that nothing can be built from: which file, where, and why. */
export class DeclarationError extends Error {
  readonly file: string
  /** 1-based; null where the fault has no place of its own (a file that is absent) */
  readonly line: number | null
  readonly reason: string

  constructor(file: string, line: number | null, reason: string) {
    const shown = relative(process.cwd(), file)
    super(`${shown}${line === null ? '' : `:${line}`}: ${reason}`)
    this.name = 'DeclarationError'
    this.file = file
    this.line = line
    this.reason = reason
  }
}
