/** The page's content-security-policy, one place: written into the built page and into `_headers`. */
const CSP = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
  'style-src': "'self'",
  'connect-src': "'self'",
  // blob: is the figure being turned into a PNG
  'img-src': "'self' blob:",
  'base-uri': "'none'",
  'form-action': "'none'",
}

export const CONTENT_SECURITY_POLICY = Object.entries(CSP)
  .map(([directive, value]) => `${directive} ${value}`)
  .join('; ')

/** `_headers`, as static hosts read it. No COOP or COEP: the page may be embedded anywhere. */
export const HEADERS_FILE = `/*
  Content-Security-Policy: ${CONTENT_SECURITY_POLICY}
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
`
