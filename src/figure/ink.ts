/** Literal values of src/ui/tokens.css: an exported SVG has no stylesheet to read them from. */
export const INK = '#1b2126'
export const INK_SOFT = '#55606a'
export const LINE = '#d9d7cf'
export const LINE_STRONG = '#7c868f'
export const PAPER = '#ffffff'
export const PAPER_SOFT = '#f6f5f1'
export const PAPER_SUNK = '#ecebe5'
export const ACCENT = '#0f5964'
export const NOTICE_SOFT = '#fdf5e2'
export const NOTICE_LINE = '#d9b25a'
export const FONT =
  "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif"
