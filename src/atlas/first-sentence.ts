/** The first sentence of a text, its full stop included: the whole where it has one only. */
export const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text
