import { expect, it } from 'vitest'
import { surroundings } from './surroundings.ts'

it.each([
  ['https://habitat.example', 'https:', 'open'],
  ['http://127.0.0.1:4173', 'http:', 'open'],
  ['null', 'https:', 'sandbox'],
  // a file has no origin either: it is a file that is said
  ['null', 'file:', 'file'],
  ['file://', 'file:', 'file'],
])('a page of origin %s at %s is %s', (origin, protocol, expected) => {
  expect(surroundings({ origin, protocol })).toBe(expected)
})
