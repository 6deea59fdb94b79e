import { sha256 as digest } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** SHA-256 in hexadecimal; of a text, that of its UTF-8 bytes. */
export const sha256 = (content: string | Uint8Array): string =>
  bytesToHex(digest(typeof content === 'string' ? new TextEncoder().encode(content) : content))
