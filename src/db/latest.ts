/**
 * Runs one request at a time and drops those that a later one replaces: while a slider moves, what is asked is always
 * the last position. A dropped request gets null, whether it was waiting or under way.
 * @param run asks `isCurrent` whether its answer is still wanted, so that it can stop between two steps
 */
export function latestOnly<Input, Output>(
  run: (input: Input, isCurrent: () => boolean) => Promise<Output>,
): (input: Input) => Promise<Output | null> {
  let last = 0
  let running: Promise<unknown> = Promise.resolve()
  return async (input) => {
    last += 1
    const mine = last
    const isCurrent = () => mine === last
    const turn = running
      .catch(() => {})
      .then(() => (isCurrent() ? run(input, isCurrent) : null))
      .then((output) => (isCurrent() ? output : null))
    running = turn
    return turn
  }
}
