import type { Feature } from 'geojson'
import { decodeWindows1252 } from '../text.ts'

/** How a .dbf writes its texts. */
export type DbfCharset = 'utf-8' | 'windows-1252' | 'cp850' | 'cp437'

const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0'
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'

const BYTES = new Map(
  [...decodeWindows1252(Uint8Array.from({ length: 256 }, (_, i) => i))].map((c, i) => [c, i]),
)

/** The bytes of a text that was read as Windows-1252, or as Latin-1, which some versions of Node take for it. */
const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => BYTES.get(letter) ?? letter.charCodeAt(0) & 0xff)

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Whether bytes that are not ASCII are UTF-8; a letter cut by the width of its field aside. */
function isUtf8(texts: readonly string[]): boolean {
  let good = 0
  let bad = 0
  for (const text of texts) {
    try {
      utf8.decode(bytesOf(text))
      good++
    } catch {
      bad++
    }
  }
  return good > 0 && bad <= good / 10
}

/**
 * How the texts of a .dbf are written: UTF-8 where they are valid UTF-8, since files that are often say nothing; else
 * what the .cpg or .cst beside it says; else the code page of its header.
 * @param label text of the .cpg or .cst
 * @param texts the texts of the file, read as Windows-1252
 */
export function dbfCharset(dbf: Uint8Array, label: string | null, texts: readonly string[]): DbfCharset {
  const accented = texts.filter((text) => /[^\x20-\x7e]/.test(text))
  if (isUtf8(accented)) return 'utf-8'
  const said = label?.trim().toLowerCase() ?? ''
  if (/850/.test(said)) return 'cp850'
  if (/437|oem/.test(said)) return 'cp437'
  if (said !== '' || accented.length === 0) return 'windows-1252'
  // https://www.dbase.com/Knowledgebase/INT/db7_file_fmt.htm, language driver
  return dbf[29] === 0x02 ? 'cp850' : dbf[29] === 0x01 ? 'cp437' : 'windows-1252'
}

function decode(text: string, charset: DbfCharset): string {
  if (charset === 'windows-1252') return decodeWindows1252(bytesOf(text))
  if (charset === 'utf-8') return new TextDecoder().decode(bytesOf(text)).replace(/\ufffd+$/, '')
  const letters = charset === 'cp850' ? CP850 : CP437
  return Array.from(bytesOf(text), (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : letters[byte - 0x80],
  ).join('')
}

/** The features with their texts as they were written. */
export function withTexts(features: readonly Feature[], dbf: Uint8Array, label: string | null): Feature[] {
  const texts = features.flatMap(({ properties }) =>
    Object.values(properties ?? {}).filter((value): value is string => typeof value === 'string'),
  )
  const charset = dbfCharset(dbf, label, texts)
  return features.map((feature) => ({
    ...feature,
    properties: Object.fromEntries(
      Object.entries(feature.properties ?? {}).map(([name, value]) => [
        decode(name, charset),
        typeof value === 'string' ? decode(value, charset) : value,
      ]),
    ),
  }))
}
