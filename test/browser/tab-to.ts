import type { Locator, Page } from 'playwright-core'

/** More stops than the page has. */
const MOST = 250

/** Goes to a control with the Tab key alone, as a reader without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let i = 0; i < MOST; i++) {
    await page.keyboard.press('Tab')
    if ((await target.count()) > 0 && (await target.evaluate((one) => one === document.activeElement))) return
  }
  throw new Error(`${MOST} presses of Tab do not lead to ${target}`)
}
