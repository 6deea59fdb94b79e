import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { methodDocument } from './method-document.ts'
import { methodParam } from './method-link.ts'

const docs = readFileSync('docs/methods.md', 'utf8')

it('the documentation shows a document and a link that are read', () => {
  const [, document = ''] = /```yaml\n(.*?)```/s.exec(docs) ?? []
  expect(v.parse(methodDocument, parse(document)).classes?.[2]?.label?.fr).toBe('À suivre')
  const [, link = ''] = / {4}x=(\S+)/.exec(docs) ?? []
  const read = v.parse(methodParam, link)
  expect(read.classes?.[1]).toEqual({ label: { fr: 'Fragile', en: 'Fragile' }, color: '#f79a3e' })
  expect(read.label?.fr).toBe('Ma lecture')
})
