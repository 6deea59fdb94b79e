/** A cell of a CSV in quotation marks; one within it is written twice. */
export const quotedCell = (text: string): string => `"${text.replaceAll('"', '""')}"`
