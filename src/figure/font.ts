/** The font of src/ui/tokens.css: an exported SVG has no stylesheet to read it from. */
export const FONT =
  "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif"
