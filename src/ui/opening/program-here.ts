import { ABSENT } from './absent.ts'

/** Says that the page's program has drawn what it is to draw: a notice that it was late goes away. */
export function programHere(): void {
  globalThis.atlasProgram = 'here'
  document.getElementById(ABSENT)?.remove()
}
