// XML 1.0 takes none of them, escaped or not, but tabs and line breaks (https://www.w3.org/TR/xml/#charsets)
const CONTROLS = String.raw`[\p{Cc}\p{Cs}\ufffe\uffff]`
const RUN = new RegExp(`${CONTROLS}+`, 'gu')
const ANY = new RegExp(CONTROLS, 'u')

/** A name on one line, each run of control characters a space: an SVG that held one would not be read. */
export const printable = (text: string): string => text.replace(RUN, ' ').trim()

/** Whether a text of one or several lines holds a control character. */
export const hasControl = (text: string): boolean => ANY.test(text.replace(/[\t\n\r]/g, ''))
