import { failure, ok, type Result } from '../lib/result.ts'

/** Milliseconds that an address is given. */
const PATIENCE = 30_000

/**
 * The contours of an intercommunality, from the first of the addresses that gives them. An address is told its SIREN, and
 * nothing else: neither where the page is, nor who reads it.
 * @param addresses of site.json, `{siren}` in them
 * @returns why the last of them gave nothing
 */
export async function fetchContours(
  addresses: readonly string[],
  siren: string,
): Promise<Result<{ readonly name: string; readonly file: Blob }, string>> {
  let cause = ''
  for (const address of addresses) {
    const url = new URL(address.replaceAll('{siren}', siren))
    try {
      const answer = await fetch(url, {
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(PATIENCE),
      })
      if (answer.ok) return ok({ name: `communes-${siren}.geojson`, file: await answer.blob() })
      cause = `${url.host}: HTTP ${answer.status}`
    } catch (error) {
      cause = `${url.host}: ${error instanceof Error ? error.message : String(error)}`
    }
  }
  return failure(cause)
}
