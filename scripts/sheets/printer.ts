import { type Browser, chromium } from 'playwright-core'
import { CHROMIUM_ARGS, findChromium } from '../chromium.ts'

export interface Printer {
  /** the PDF of a static page, tagged, with a bookmark a heading; its paper is that of its stylesheet */
  print(address: string): Promise<Uint8Array>
  close(): Promise<void>
}

/** @throws where there is no Chromium on this machine */
export async function startPrinter(): Promise<Printer> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('no Chromium: install it, or name one in CHROMIUM_PATH')
  const browser: Browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS })
  return {
    async print(address) {
      const page = await browser.newPage({ javaScriptEnabled: false })
      try {
        await page.goto(address, { waitUntil: 'load' })
        return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
      } finally {
        await page.close()
      }
    },
    close: () => browser.close(),
  }
}
