import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCell } from './cell.ts'

const value = (raw: string) => {
  const read = readCell(raw)
  return read.ok ? read.value.value : 'text'
}

describe('readCell', () => {
  it.each([
    ['0', 0],
    ['35,28%', 35.28],
    ['27 741,87 €', 27741.87],
    ['0,00 €', 0],
    ['1 234', 1234],
    ['1\u202f234\u00a0567,5', 1234567.5],
    ['402.123456789012', 402.123456789012],
    ['1.5E-3', 0.0015],
    ['-12,5', -12.5],
    ['\u22123', -3],
    ['="12"', 12],
    ['"860"', 860],
    ['1.234.567,8', 1234567.8],
    ['1,234,567.8', 1234567.8],
    [' 12 ', 12],
    [',5', 0.5],
  ])('reads %s', (raw, number) => {
    expect(value(raw)).toBe(number)
  })

  it.each([
    ['', 'missing'],
    ['  ', 'missing'],
    ['=""', 'missing'],
    ['s', 'suppressed'],
    ['S', 'suppressed'],
    ['ns', 'suppressed'],
    ['n.s.', 'suppressed'],
    ['nd', 'missing'],
    ['so', 'not_applicable'],
  ])('reads the mark "%s" as a state, never as 0', (raw, state) => {
    expect(value(raw)).toBe(state)
  })

  it.each([
    'abc',
    '12 dwellings',
    '1 23',
    '12 3456',
    '1,2,3',
    '1.2.3',
    '-',
    '.',
    '%',
    '€',
    '1e999',
    '12-3',
    '0x10',
    'constructor',
  ])('does not guess %s', (raw) => {
    expect(value(raw)).toBe('text')
  })

  it('tells percent from number', () => {
    expect(readCell('12 %')).toEqual({ ok: true, value: { value: 12, percent: true } })
    expect(readCell('12')).toEqual({ ok: true, value: { value: 12, percent: false } })
  })

  it('lets a source give its marks other meanings', () => {
    expect(readCell('*', { '*': 'suppressed' })).toMatchObject({ value: { value: 'suppressed' } })
  })

  const number = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 999 }))

  it('reads back any number as French, English and Swiss print it', () => {
    fc.assert(
      fc.property(
        number,
        fc.constantFrom(' ', '\u00a0', '\u202f', "'", '\u2019', ''),
        fc.constantFrom(',', '.'),
        ([whole, thousandths], space, decimal) => {
          const sign = whole < 0 ? '-' : ''
          const digits = `${Math.abs(whole)}`.replace(/\B(?=(\d{3})+$)/g, space)
          const printed = `${sign}${digits}${decimal}${`${thousandths}`.padStart(3, '0')}`
          expect(value(printed)).toBe(
            Number(`${sign}${Math.abs(whole)}.${`${thousandths}`.padStart(3, '0')}`),
          )
        },
      ),
    )
  })

  it('gives a finite number, a state or a failure, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (raw) => {
        const read = readCell(raw)
        if (read.ok && typeof read.value.value === 'number')
          expect(Number.isFinite(read.value.value)).toBe(true)
      }),
    )
  })
})
