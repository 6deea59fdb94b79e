import * as fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { fixture, kinds } from './fixtures.test-helper.ts'
import { ProblemLog } from './problem.ts'
import { type Charset, decodeText } from './text.ts'

const decode = (bytes: Uint8Array, charset: Charset = 'auto') => {
  const log = new ProblemLog('f.csv')
  return { text: decodeText(bytes, charset, log), problems: log.problems }
}
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('decodeText', () => {
  it('drops the byte order mark of UTF-8', () => {
    expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0xc3, 0xa9))).toEqual({ text: 'é', problems: [] })
  })

  it('drops it before letters of Windows-1252 as well', () => {
    expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0xe9, 0x3b)).text).toBe('é;')
  })

  it('reads UTF-16 by its byte order mark', () => {
    expect(decode(Uint8Array.of(0xff, 0xfe, 0xe9, 0x00)).text).toBe('é')
    expect(decode(Uint8Array.of(0xfe, 0xff, 0x00, 0xe9)).text).toBe('é')
  })

  it('reads what is not UTF-8 as Windows-1252, of which Latin-1 is a part', () => {
    const { text, problems } = decode(fixture('lovac-schema.latin1.csv'))
    expect(text).toContain('Données LOVAC agrégées à la commune')
    expect(problems).toEqual([])
    expect(decode(Uint8Array.of(0x38, 0x80, 0x92)).text).toBe('8€’')
  })

  it('reports a declared encoding that the bytes belie', () => {
    const { text, problems } = decode(Uint8Array.of(0x41, 0xe9), 'utf-8')
    expect(text).toBe('Aé')
    expect(kinds(problems)).toEqual(['wrong_charset'])
  })

  it('keeps to a declared Latin-1, unless a byte order mark says UTF-8', () => {
    expect(decode(utf8('é'), 'iso-8859-1').text).toBe('Ã©')
    expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0xc3, 0xa9), 'iso-8859-1').text).toBe('é')
  })

  it('restores the euro damaged to U+0080, and counts', () => {
    const { text, problems } = decode(utf8('27 741,87 \u0080;l\u0092\u009cuvre'))
    expect(text).toBe('27 741,87 €;l’œuvre')
    expect(problems[0]?.consequence.en).toBe('3 Windows-1252 characters misread as Latin-1 are restored')
  })

  it.each([
    '<!DOCTYPE html><html><head><title>404 Not Found</title></head></html>',
    '\n<html lang="fr"><title>404 Not Found</title>',
    '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><title>404 Not Found</title>',
  ])('refuses an HTML page saved as data: %s', (page) => {
    const { text, problems } = decode(utf8(page))
    expect(text).toBeNull()
    expect(problems).toMatchObject([{ kind: 'html_page', severity: 'refused', value: '404 Not Found' }])
  })

  it('refuses an empty file', () => {
    expect(kinds(decode(utf8(' \r\n')).problems)).toEqual(['empty_file'])
  })

  it('gives back any French text, in UTF-8 as in Windows-1252, damaged or not', () => {
    const letter = fc.constantFrom(...'aeiou ;,0123456789àâçéèêëîïôöùûüÿæœÀÉÈÊŒÇ€’«»…–')
    fc.assert(
      fc.property(fc.string({ unit: letter, minLength: 1 }), (middle) => {
        const text = `é${middle}x`
        const windows = iconv.encode(text, 'win1252')
        expect(decode(utf8(text)).text).toBe(text)
        // two bytes of Windows-1252 in a row may happen to be UTF-8: é followed by x is not
        expect(decode(Uint8Array.from([...windows, 0xe9, 0x78])).text).toBe(`${text}éx`)
        expect(decode(utf8(windows.toString('latin1'))).text).toBe(text)
      }),
    )
  })
})
