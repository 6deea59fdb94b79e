/** Bytes of a file of a method at most: it is a few lines. */
const MOST = 400_000

/** Whether a file is a method of the workshop, which the workshop opens: JSON that says so. */
export function isWorkshopMethod(bytes: Uint8Array): boolean {
  if (bytes.length > MOST) return false
  const text = new TextDecoder().decode(bytes).trim()
  if (!text.startsWith('{') || !text.includes('"atlas"')) return false
  try {
    const json: unknown = JSON.parse(text)
    return typeof json === 'object' && json !== null && 'atlas' in json && json.atlas === 'method'
  } catch {
    return false
  }
}
