import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { vacancyView } from '../../test/fixtures/view.ts'
import { histogram } from '../classify/histogram.ts'
import { HistogramBars } from './HistogramBars.tsx'

it('draws a bar, in the middle, where all values are equal', () => {
  const drawn = renderToStaticMarkup(
    <svg aria-hidden="true">
      <HistogramBars
        view={vacancyView}
        histogram={histogram([20, 20, 20], [20, 20])}
        width={240}
        height={80}
      />
    </svg>,
  )
  const [, x, width] = drawn.match(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/) ?? []
  expect(Number(width)).toBeGreaterThan(15)
  expect(Number(x) + Number(width) / 2).toBeCloseTo(120, 0)
})
