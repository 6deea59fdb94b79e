import { findChromium, findTested, installChromium, installShell } from './chromium.ts'
import { hasPageFont, installPageFont } from './page-font.ts'
import { hasPdftotext, installPdftotext } from './pdftotext.ts'

/** Before the browser tests: a Chromium is there, or the command says what to install and fails. */
const path = findChromium() ?? installChromium()
if (!path) {
  console.error(
    'Tests in the browser need Chromium: install it (Debian: apt-get install chromium), or set CHROMIUM_PATH.',
  )
  process.exit(1)
}
installShell()
console.log(`Chromium: ${path}; the tests of the page drive ${findTested()}`)
if (!hasPdftotext() && !installPdftotext()) {
  console.error(
    'Tests of the printed sheets need pdftotext: install it (Debian: apt-get install poppler-utils).',
  )
  process.exit(1)
}
if (!hasPageFont() && !installPageFont())
  console.warn(
    'Tests of layout are written for Arial or Liberation Sans, and some fail in wider fonts: install one (Debian: apt-get install fonts-liberation).',
  )
