import { expect, it } from 'vitest'
import { contentSecurityPolicy, frameAncestors, headersFile } from './csp.ts'

it('says who may frame the site', () => {
  expect(frameAncestors('any')).toBe('frame-ancestors *')
  expect(frameAncestors('none')).toBe("frame-ancestors 'none'")
  expect(frameAncestors(['https://www.example.fr'])).toBe("frame-ancestors 'self' https://www.example.fr")
})

it('sends no header twice for one address', () => {
  const rules = headersFile('P')
    .split(/\n(?=\/)/)
    .map((rule) => rule.split('\n')[0] ?? '')
  expect(new Set(rules).size).toBe(rules.length)
  expect(rules).toContain('/embed.html')
})

it('lets a page ask its own host alone, and those of contours that the publisher names', () => {
  const asked = (contours: readonly string[]) =>
    contentSecurityPolicy([], contours)
      .split('; ')
      .find((directive) => directive.startsWith('connect-src'))
  expect(asked([])).toBe("connect-src 'self'")
  expect(asked(['https://geo.example.fr/epcis/{siren}?a=b', 'https://geo.example.fr/autre/{siren}'])).toBe(
    "connect-src 'self' https://geo.example.fr",
  )
})
