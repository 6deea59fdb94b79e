/**
 * What a mail, a chat or a sentence did to a link on its way, undone: the query as it was written. A link of the atlas
 * has no character of those that are taken away, and none of its values holds "&" or "=".
 * @param fragment what follows "#", where the entity "&#38;" cuts a link in two
 */
export function repairedQuery(query: string, fragment = ''): string {
  return [joined, unquoted, decoded, separated, ended].reduce<string>(
    (text, repair) => repair(text),
    `${query}${/^#0*38;/.test(fragment) ? fragment : ''}`,
  )
}

/** "&#38;" and "&#038;", whose "#" begins the fragment. */
const joined = (query: string): string => query.replace(/&#0*38;/g, '&')

/** "v=3D1": the form of mails (quoted-printable) for "v=1". */
const unquoted = (query: string): string => (/[?&]v=3D\d/.test(query) ? query.replace(/=3D/g, '=') : query)

/** A query percent-encoded whole, once or several times: no parameter is found in it before it is decoded. */
function decoded(query: string): string {
  let text = query
  for (let times = 0; times < 3 && isEncoded(text); times++) {
    try {
      text = decodeURIComponent(text)
    } catch {
      return query
    }
  }
  return text
}

const isEncoded = (query: string): boolean =>
  !/[?&](t|amp;t)=/i.test(query) &&
  /(^\??|%26|%3F)(amp%3B)?(t|v)(=|%(25)*3D)/i.test(query.replaceAll('%25', '%'))

/** "&amp;", said once or several times, and ";" in place of "&". */
const separated = (query: string): string =>
  query.replace(/&(amp(;|%3B))+/gi, '&').replace(/;(?=[a-z]{1,4}=)/g, '&')

/** The end of the sentence, of the quotation or of the line that the link stood in. */
const ended = (query: string): string =>
  query.replace(
    /([.,;:!?)\]}>»"'’”…\s\u00a0\u202f+*_]|%(2E|2C|3B|3A|21|3F|29|5D|7D|3E|22|27|20|0A|0D|C2%A0|C2%BB|E2%80%(99|9D|A6|AF)))+$/i,
    '',
  )
