/** SHA-256 by the browser, which works on bytes of any number without standing still; absent where the page is not secure. */
export const digest = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

/** The same in hexadecimal. */
export const hexDigest = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  Array.from(await digest(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
