import { expect, it } from 'vitest'
import { writeScale } from './write-scale.ts'

/** An element that counts what is written on it, and gives a width back as browsers do. */
function counted() {
  const written: string[] = []
  let [width, text] = ['', '']
  const style = {
    get width() {
      return width
    },
    set width(next: string) {
      written.push(next)
      width = `${Number.parseFloat(next)}px`
    },
  }
  const element = {
    style,
    get textContent() {
      return text
    },
    set textContent(next: string) {
      written.push(next)
      text = next
    },
  }
  return { element: element as unknown as HTMLElement, written }
}

it.each([10, 9.7])('writes a scale of %s m a pixel once, and only what changes after', (metres) => {
  const { element, written } = counted()
  const size = { width: 900, height: 600 }
  writeScale(element, 'fr', metres, size)
  expect(written).toEqual([`${Number((1000 / metres).toFixed(1))}px`, '1\u00a0km'])
  writeScale(element, 'fr', metres, size)
  expect(written).toHaveLength(2)
  writeScale(element, 'fr', metres * 1.01, size)
  expect(written).toHaveLength(3)
})
