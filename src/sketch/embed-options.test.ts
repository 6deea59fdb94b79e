import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DEFAULT_OPTIONS, type EmbedOptions, formatOptions, parseOptions } from './embed-options.ts'

const options: fc.Arbitrary<EmbedOptions> = fc.record({
  title: fc.boolean(),
  legend: fc.boolean(),
  table: fc.boolean(),
  controls: fc.boolean(),
  theme: fc.constantFrom('light', 'dark', 'auto'),
  interaction: fc.constantFrom('none', 'tooltips', 'full'),
})

it('options come back from the link that was written of them', () => {
  fc.assert(
    fc.property(options, (chosen) => {
      expect(parseOptions(`?v=1&t=demo${formatOptions(chosen)}`)).toEqual({ options: chosen, refused: [] })
    }),
  )
})

it('an option that is not understood is its default, and named; others stand', () => {
  const { options: read, refused } = parseOptions('?theme=pink&legend=0&table=yes')
  expect(read).toEqual({ ...DEFAULT_OPTIONS, legend: false })
  expect(refused).toEqual(['table', 'theme'])
})
