/**
 * Runs a task at the start of the frame after the next: what is drawn now has been painted by then, and nothing was
 * done beside it. Returns what cancels it.
 */
export function afterNextFrame(task: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(task)
  })
  return () => cancelAnimationFrame(frame)
}
