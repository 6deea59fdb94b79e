/** Words of the middle of a sentence, as they stand alone in a heading or a cell: with a capital. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
