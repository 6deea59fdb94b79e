import { createHash } from 'node:crypto'
import type { Framing } from '../../src/atlas/site.ts'

const DIRECTIVES = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
  'style-src': "'self'",
  'connect-src': "'self'",
  // blob: is the figure being turned into a PNG
  'img-src': "'self' blob:",
  // an embed of the site itself, as its dialog shows it
  'frame-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
}

/**
 * The content-security-policy of a page, one place: written into the built page and into `_headers`.
 * @param inline the scripts that pages hold themselves, allowed by their digests and no other
 * @param contours addresses that the publisher lets a page ask contours of; none of their hosts may give anything else
 */
export function contentSecurityPolicy(inline: readonly string[], contours: readonly string[] = []): string {
  const digest = inline
    .map((script) => ` 'sha256-${createHash('sha256').update(script).digest('base64')}'`)
    .join('')
  const hosts = [...new Set(contours.map((address) => new URL(address).origin))]
  return Object.entries({
    ...DIRECTIVES,
    'script-src': `${DIRECTIVES['script-src']}${digest}`,
    'connect-src': [DIRECTIVES['connect-src'], ...hosts].join(' '),
  })
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ')
}

/** Who may show the site in a frame, as the header says it: a policy in a page cannot. */
export function frameAncestors(framing: Framing): string {
  if (framing === 'any') return 'frame-ancestors *'
  return framing === 'none' ? "frame-ancestors 'none'" : ["frame-ancestors 'self'", ...framing].join(' ')
}

/**
 * `_headers`, as static hosts read it. An address under assets/ or under a folder of data/ never gives two contents;
 * the page and the index are asked for again. No rule matches twice: hosts would send both values. No COOP or COEP: the page may be embedded where
 * its publisher lets it be.
 */
export const headersFile = (policy: string): string => `/*
  Content-Security-Policy: ${policy}
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
/
  Cache-Control: no-cache
/index.html
  Cache-Control: no-cache
/embed.html
  Cache-Control: no-cache
/atlas-embed.js
  Cache-Control: no-cache
/atlas-embed.mjs
  Cache-Control: no-cache
/site-files.json
  Cache-Control: no-cache
/data/index.json
  Cache-Control: no-cache
/data/catalogue.jsonld
  Cache-Control: no-cache
/assets/*
  Cache-Control: public, max-age=31536000, immutable
/data/:folder/*
  Cache-Control: public, max-age=31536000, immutable
`
