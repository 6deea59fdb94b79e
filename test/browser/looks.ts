import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.ts'
import { serve } from '../../scripts/serve.ts'

/**
 * `npm run looks <folder> [name…]`: the page as it is seen at every size, in every theme and on paper, to be looked at.
 * Taken of the built site (`npm run build`); `real` and `plan` are on official contours where the site was built from them
 * (`npm run data -- mel --sources …`).
 */

interface View {
  readonly link: string
  /** what is pressed, in order */
  readonly press?: readonly string[]
}

const RATE = '?v=1&t=demo&i=vacancy_rate&l=commune'
const VIEWS: Readonly<Record<string, View>> = {
  iris: { link: '?v=1&t=demo&s=000010110' },
  communes: { link: RATE },
  real: { link: '?v=1&t=mel&i=log_vac_pct' },
  'real-communes': { link: '?v=1&t=mel&i=sru_rate&s=59350' },
  points: { link: '?v=1&t=demo&l=residence' },
  plan: { link: '?v=1&t=lens-lievin&i=target_dwellings&l=commune&s=62498' },
  workshop: { link: '?v=1&t=demo', press: ['#workshop-title'] },
  comparison: { link: RATE, press: ['.action:has-text("Deux cartes")'] },
  own: { link: RATE, press: ['button:has-text("Ouvrir mes fichiers")'] },
  sheet: { link: 'fiche.html?v=1&t=demo&z=00001' },
}

interface Look {
  readonly width: number
  readonly height: number
  readonly media?: Parameters<Page['emulateMedia']>[0]
  readonly grey?: boolean
}
const DESK = { width: 1440, height: 900 }
const LOOKS: Readonly<Record<string, Look>> = {
  '390': { width: 390, height: 844 },
  '768': { width: 768, height: 1024 },
  '1024': { width: 1024, height: 768 },
  '1440': DESK,
  '1920': { width: 1920, height: 1080 },
  // 1440 px at 200 %
  zoom: { width: 720, height: 450 },
  dark: { ...DESK, media: { colorScheme: 'dark' } },
  'dark-390': { width: 390, height: 844, media: { colorScheme: 'dark' } },
  'forced-light': { ...DESK, media: { forcedColors: 'active', colorScheme: 'light' } },
  'forced-dark': { ...DESK, media: { forcedColors: 'active', colorScheme: 'dark' } },
  grey: { ...DESK, grey: true },
}
const PLAIN = {
  colorScheme: 'light',
  forcedColors: 'none',
  media: 'screen',
  reducedMotion: 'reduce',
} as const
/** Until the map made anew for a size or a theme is drawn. */
const REST_MS = 700

const [folder, ...names] = process.argv.slice(2)
const executablePath = findChromium()
if (!folder || !executablePath) throw new Error('npm run looks <folder> [name…]; Chromium is needed')
mkdirSync(folder, { recursive: true })
const { address, server } = await serve('dist')
const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS })
for (const [name, { link, press = [] }] of Object.entries(VIEWS)) {
  if (names.length > 0 && !names.includes(name)) continue
  const context = await browser.newContext({ viewport: DESK, locale: 'fr-FR', reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(address + link)
  const whole = link.startsWith('fiche') ? 'main.sheet-page, main' : 'main[data-current="true"]'
  await page.locator(whole).first().waitFor({ timeout: 60_000 })
  for (const one of press) await page.locator(one).first().click()
  for (const [look, { media, grey = false, ...size }] of Object.entries(LOOKS)) {
    await page.setViewportSize(size)
    await page.emulateMedia({ ...PLAIN, ...media })
    await page.evaluate((on) => {
      document.documentElement.style.filter = on ? 'grayscale(1)' : ''
    }, grey)
    await page.waitForTimeout(REST_MS)
    await page.screenshot({ path: join(folder, `${name}-${look}.png`) })
  }
  // the media of the screen, once asked for, would be that of the paper too
  await page.emulateMedia({ ...PLAIN, colorScheme: 'dark', media: null })
  await page.evaluate(() => document.documentElement.style.removeProperty('filter'))
  writeFileSync(join(folder, `${name}-paper.pdf`), await page.pdf({ format: 'A4', printBackground: true }))
  await context.close()
}
await browser.close()
server.close()
