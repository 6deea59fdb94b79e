import type { Choice } from '../../atlas/choice.ts'
import type { Opened } from '../../atlas/resolve-input.ts'
import { READER_METHOD, withReaderMethod } from '../../atlas/with-reader-method.ts'
import type { MethodDocument } from '../../methods/method-document.ts'

/** Shows a method of the reader: at the level in view where it can be, at the finest it has else. */
export function shownBy(opened: Opened, method: MethodDocument): ((now: Choice) => Choice) | null {
  const made = withReaderMethod(opened, method)
  const levels = made?.catalogue.indicators.find(({ id }) => id === READER_METHOD)?.levels ?? []
  const [finest] = [...levels].reverse()
  if (!made || !finest) return null
  return (now) => {
    const level = levels.includes(now.level) ? now.level : finest
    return {
      ...now,
      readerMethod: method,
      indicator: READER_METHOD,
      level,
      year: now.indicator === READER_METHOD ? now.year : null,
      thresholds: {},
      rule: null,
      classification: null,
      palette: null,
      classYears: 'shown',
      selection: level === now.level ? now.selection : [],
      scenario: level === now.level ? now.scenario : null,
    }
  }
}

/** Back to an indicator of the territory: its first method, or the first it has. */
export const withoutReaderMethod =
  ({ territory, catalogue }: Opened) =>
  (now: Choice): Choice => {
    if (now.indicator !== READER_METHOD) return { ...now, readerMethod: null }
    const method = catalogue.indicators.find(
      ({ id, formula }) =>
        formula.kind === 'method' &&
        territory.available.some((a) => a.indicator === id && a.years[now.level]),
    )
    const other = territory.available.find((a) => (a.years[now.level]?.length ?? 0) > 0)
    const indicator = method?.id ?? other?.indicator ?? territory.available[0]?.indicator ?? ''
    return { ...now, readerMethod: null, indicator, year: null, thresholds: {}, rule: null }
  }
