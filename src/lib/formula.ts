/** The only formulas ever written: a code as a constant text. See `codeCell`. */
const CONSTANT = '="[0-9A-Za-z-]+"'
const NUMBER = '-?\\d+(?:,\\d+)?'
/**
 * What a spreadsheet would run: text that begins as a formula does, after blanks and in full-width forms too. Numbers
 * and constant codes are let through whole.
 */
export const FORMULA = new RegExp(`^(?!(?:${NUMBER}|${CONSTANT})$)(?:[\\t\\r\\n]|\\s*[=+\\-@＝＋－＠])`)
