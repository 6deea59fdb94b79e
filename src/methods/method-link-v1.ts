/**
 * From the first form of a method in a link to the second: `1!a.ge.v400.10!b.gt.q800.20!0.10.20!STOCK` had its criteria
 * apart, as everything else; the second has one part for all of them. Anything else stays as it is.
 */
export function methodTextOfV1(text: string): string {
  const [version, ...parts] = text.split('!')
  if (version !== '1' || parts.length < 3) return text
  return ['2', parts.slice(0, -2).join('*'), ...parts.slice(-2)].join('!')
}
