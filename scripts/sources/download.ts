import type { Text } from '../../src/i18n/lang.ts'
import { failure, ok, type Result } from '../../src/lib/result.ts'
import { ProblemLog } from '../../src/sources/problem.ts'
import { looksLikeHtml } from '../../src/sources/text.ts'
import { isZip, unzip } from '../../src/sources/zip.ts'

/**
 * Fetches a file, redirects followed. Failure says why: the answer's status, an HTML page in place of data, a zip cut
 * short, no answer in time, no network. Nothing is written.
 */
export async function download(url: string, timeoutMs: number): Promise<Result<Uint8Array, Text>> {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(timeoutMs),
      headers: { 'user-agent': 'atlas-habitat', accept: '*/*' },
    })
    if (!response.ok) {
      const status = `${response.status} ${response.statusText}`.trim()
      return failure({ fr: `${url} a répondu ${status}`, en: `${url} answered ${status}` })
    }
    return checked(url, new Uint8Array(await response.arrayBuffer()))
  } catch (error) {
    return failure(causeOf(url, error, timeoutMs))
  }
}

function checked(url: string, bytes: Uint8Array): Result<Uint8Array, Text> {
  if (bytes.length === 0)
    return failure({ fr: `${url} a répondu sans contenu`, en: `${url} answered nothing` })
  if (looksLikeHtml(new TextDecoder().decode(bytes.subarray(0, 2000))))
    return failure({ fr: `${url} a répondu une page HTML`, en: `${url} answered an HTML page` })
  if (isZip(bytes) && !unzip(bytes, new ProblemLog(url)))
    return failure({
      fr: `${url} a répondu une archive zip incomplète`,
      en: `${url} answered an incomplete zip archive`,
    })
  return ok(bytes)
}

function causeOf(url: string, error: unknown, timeoutMs: number): Text {
  if (error instanceof Error && error.name === 'TimeoutError') {
    const seconds = timeoutMs / 1000
    return { fr: `${url} n'a pas répondu en ${seconds} s`, en: `${url} did not answer in ${seconds} s` }
  }
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const reason = cause instanceof Error ? cause.message : String(cause)
  return { fr: `${url} n'est pas joignable (${reason})`, en: `${url} cannot be reached (${reason})` }
}
