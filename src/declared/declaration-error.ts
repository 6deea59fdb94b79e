/** A declared file that nothing can be built from: which file, where, and why. */
export class DeclarationError extends Error {
  /** as messages show it */
  readonly file: string
  /** 1-based; null where the fault has no place of its own (a file that is absent) */
  readonly line: number | null
  readonly reason: string

  constructor(file: string, line: number | null, reason: string) {
    super(`${file}${line === null ? '' : `:${line}`}: ${reason}`)
    this.name = 'DeclarationError'
    this.file = file
    this.line = line
    this.reason = reason
  }
}
