import { type Browser, chromium, type Page } from 'playwright-core'
import { CHROMIUM_ARGS, findChromium } from '../chromium.ts'

export interface Printer {
  /** the PDF of a static page, tagged, with a bookmark a heading; its paper is that of its stylesheet */
  print(address: string): Promise<Uint8Array>
  /** gives back the memory of what was printed before, which a long document needs */
  rest(): Promise<void>
  close(): Promise<void>
}

/** @throws where there is no Chromium on this machine */
export async function startPrinter(): Promise<Printer> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('no Chromium: install it, or name one in CHROMIUM_PATH')
  const browser: Browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS })
  /** Pages that have printed: the next sheet is printed by one of them in half the time that a new one takes. */
  const idle: Page[] = []
  return {
    async print(address) {
      const page = idle.pop() ?? (await browser.newPage({ javaScriptEnabled: false }))
      try {
        await page.goto(address, { waitUntil: 'load' })
        const pdf = await page.pdf({
          preferCSSPageSize: true,
          printBackground: true,
          tagged: true,
          outline: true,
        })
        idle.push(page)
        return pdf
      } catch (error) {
        // it may have crashed
        await page.close()
        throw error
      }
    },
    async rest() {
      await Promise.all(idle.splice(0).map((page) => page.close()))
    },
    close: () => browser.close(),
  }
}
