import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { atlasPage, textOf, until } from './atlas-page.ts'

/** The three dialogs of what leaves the page, on a screen that is touched. */

const atlas = atlasPage()
const QUERY = '?v=1&t=demo&i=vacancy_rate&l=commune'
const dialogs = (page: Page) => page.locator('dialog[open]')

const DIALOGS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  async Intégrer(page) {
    await page.getByRole('button', { name: 'Intégrer', exact: true }).tap()
    await page.frameLocator('.embed-preview iframe').locator('.map [data-i="0"]').waitFor()
  },
  async Télécharger(page) {
    await page.getByRole('button', { name: 'Télécharger', exact: true }).tap()
    await dialogs(page).getByRole('button', { name: 'Parquet' }).waitFor()
  },
  async 'Mettre en page'(page) {
    await DIALOGS.Télécharger?.(page)
    await page.getByRole('button', { name: /^Mettre en page/ }).tap()
    await page.getByRole('img', { name: /^Aperçu/ }).waitFor()
  },
}

/** What of a dialog cannot be reached, is cut at a side, is covered once scrolled to or is less than 24 pixels high. */
const faults = (page: Page): Promise<string[]> =>
  dialogs(page).evaluate((dialog) => {
    const controls = [...dialog.querySelectorAll<HTMLElement>('button, input, select, textarea, a[href]')]
    const found = controls.flatMap((control) => {
      // the words beside a box are pressed as the box is
      const box = control.matches('[type="checkbox"], [type="radio"]') ? (control as HTMLInputElement) : null
      const target = box?.labels?.[0] ?? control
      target.scrollIntoView({ block: 'center' })
      const { left, right, top, width, height } = target.getBoundingClientRect()
      const name = target.textContent?.trim() || control.ariaLabel || control.tagName
      const hit = document.elementFromPoint(left + width / 2, top + height / 2)
      const isReached = hit !== null && (target.contains(hit) || control.contains(hit))
      // a link in a line of text is as high as its line
      const isLow = height < 24 && !control.matches('a')
      return [
        ...(isReached ? [] : [`${name}: covered`]),
        ...(left < 0 || right > window.innerWidth ? [`${name}: cut at a side`] : []),
        ...(isLow ? [`${name}: ${height} pixels high`] : []),
      ]
    })
    const sideways = [dialog, document.documentElement].some((one) => one.scrollWidth > one.clientWidth)
    return [
      ...(controls.length < 10 ? ['few controls'] : []),
      ...(sideways ? ['scrolls sideways'] : []),
      ...found,
    ]
  })

describe.each([
  [390, 844],
  [360, 740],
])('on a phone of %i by %i', (width, height) => {
  it.each(Object.keys(DIALOGS))(
    '« %s » is reached whole, closes by Escape and gives the focus back',
    async (name) => {
      const page = await atlas.visit({ query: QUERY, width, height, touch: true, until: 'map-ready' })
      await page.getByRole('navigation', { name: 'Panneaux' }).getByRole('button', { name: 'Partager' }).tap()
      await DIALOGS[name]?.(page)
      expect(await faults(page)).toEqual([])
      // what closes it is in sight wherever its reader has scrolled to
      for (const top of [0, 1e5]) {
        await dialogs(page).evaluate((one, to) => {
          for (const part of [one, ...one.querySelectorAll('.dialog-body, .figure-dialog')])
            part.scrollTop = to
        }, top)
        const close = await dialogs(page).locator('.dialog-close').boundingBox()
        expect(close && close.y >= 0 && close.y + close.height <= height).toBe(true)
      }
      await page.keyboard.press('Escape')
      await until('the dialog to close', async () => (await dialogs(page).count()) === 0)
      // the figure's dialog came from that of files, which its button opened
      expect(await textOf(page, ':focus')).toBe(name === 'Intégrer' ? name : 'Télécharger')
    },
  )
})

it('the figure stays in sight while its fields are filled in, and follows them', async () => {
  const page = await atlas.visit({ query: QUERY, width: 390, height: 844, touch: true, until: 'map-ready' })
  await page.getByRole('navigation', { name: 'Panneaux' }).getByRole('button', { name: 'Partager' }).tap()
  await DIALOGS['Mettre en page']?.(page)
  const picture = page.getByRole('img', { name: /^Aperçu/ })
  const shape = () => picture.evaluate((image: HTMLImageElement) => image.naturalWidth > image.naturalHeight)
  expect(await shape()).toBe(true)
  await dialogs(page).getByRole('combobox', { name: 'Format' }).selectOption('A4 portrait')
  await until('the page to stand upright', async () => !(await shape()))
  await dialogs(page).getByRole('spinbutton').scrollIntoViewIfNeeded()
  const [shown, form] = [await picture.boundingBox(), await page.locator('.figure-dialog').boundingBox()]
  expect(shown?.y).toBeGreaterThanOrEqual(form?.y ?? Number.POSITIVE_INFINITY)
  expect((shown?.y ?? 0) + (shown?.height ?? 0)).toBeLessThan((form?.y ?? 0) + (form?.height ?? 0))
})
