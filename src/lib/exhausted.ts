/** Ends an exhaustive switch: reaching it is a bug, which the compiler finds first. */
export function exhausted(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`)
}
