import { READER_METHOD } from '../methods/reader-method.ts'
import type { Choice } from './choice.ts'
import type { Drawn } from './resolve.ts'
import type { Opened } from './resolve-input.ts'

/**
 * The methods of a territory at the level in view, which the reader's own is compared with; each in its latest year, with
 * its own thresholds.
 */
export function otherMethods(
  { territory, catalogue }: Pick<Opened, 'territory' | 'catalogue'>,
  choice: Choice,
  resolve: (choice: Choice) => Drawn,
): readonly Drawn[] {
  return catalogue.indicators
    .filter(
      ({ id, formula }) =>
        formula.kind === 'method' &&
        id !== READER_METHOD &&
        territory.available.some((a) => a.indicator === id && (a.years[choice.level]?.length ?? 0) > 0),
    )
    .map(({ id }) =>
      resolve({
        ...choice,
        indicator: id,
        readerMethod: null,
        year: null,
        thresholds: {},
        rule: null,
        selection: [],
        camera: null,
        compare: null,
      }),
    )
}
