/**
 * French typography: a no-break space inside guillemets and before a colon, a narrow one before ; ! ? and %, "1er" with its letters raised.
 * Written with plain spaces in the sources, so that nobody has to type what cannot be seen.
 */
export const typesetFrench = (text: string): string =>
  text
    .replace(/« /g, '«\u00a0')
    .replace(/ »/g, '\u00a0»')
    .replace(/ :/g, '\u00a0:')
    .replace(/ ([;!?%])/g, '\u202f$1')
    .replace(/\b1er\b/g, '1ᵉʳ')

/** A name as it is printed: "Villeneuve-d’Ascq", whose apostrophe files write straight. */
export const typesetName = (name: string): string => name.replace(/(?<=\p{L})'(?=\p{L})/gu, '’')

/**
 * What begins a cell, a header or a line of a legend begins with a capital, whoever declared it: states and classes are
 * declared as within a sentence.
 */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
