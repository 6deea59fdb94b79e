/**
 * What became of the communes, from data/cog/events.csv: on `date` the communes `before` became the communes `after`.
 * A merger has one after, a split several, a change of code one on each side.
 */
export interface CogEvent {
  /** ISO 8601: the day from which `after` is in force */
  readonly date: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** Reads data/cog/events.csv, in order of date. */
export const parseCogEvents = (csv: string): CogEvent[] =>
  csv
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [date = '', before = '', after = ''] = line.split(',')
      return { date, before: before.split(' '), after: after.split(' ') }
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
