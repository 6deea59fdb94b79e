import { describe, expect, it } from 'vitest'
import { atlasPage, marked, settled, textOf, until } from './atlas-page.ts'
import { tabTo } from './tab-to.ts'

const atlas = atlasPage()
const WIDE = { width: 1440, height: 1000 }

describe('everyone', () => {
  it.each([
    ['360 px', 360, 740, '?v=1&t=demo&s=000010110'],
    ['200 % zoom of 1280 px', 640, 512, '?v=1&t=demo&s=000010110'],
    ['400 % zoom of 1280 px', 320, 256, '?v=1&t=demo&s=000010110'],
    ['390 px, with remarks on its years', 390, 844, '?v=1&t=demo&i=vacancy_rate&l=commune&s=00023'],
    ['1440 px, with remarks on its years', 1440, 900, '?v=1&t=demo&i=vacancy_rate&l=commune&s=00023'],
    ['390 px, with a long value refused', 390, 844, `?v=1&t=demo&i=${'x'.repeat(90)}`],
  ])('reads it at %s without scrolling sideways', async (_, width, height, query) => {
    const page = await atlas.visit({ width, height, query })
    const beyond = await page.evaluate(() => {
      const { innerWidth } = window
      if (document.documentElement.scrollWidth <= innerWidth) return []
      const wide = [...document.body.querySelectorAll('*')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth)
        .map((element) => ({ element, name: `${element.tagName} ${element.getAttribute('class')}` }))
      const outside = wide.filter(({ element }) => !element.parentElement?.closest('.scroll'))
      // what scrolls holds the cause where nothing outside of it is wide
      return (outside.length > 0 ? outside : wide).map(({ name }) => name)
    })
    expect(beyond).toEqual([])
  })

  it.each(['.view-actions .tool:not([data-word="always"])', '.stage-tools .tool'])(
    'reads the name of an icon under the pointer, which Escape hides for as long as it is on the button: %s',
    async (tools) => {
      const page = await atlas.visit({ ...WIDE, width: 1000 })
      await marked(page, 'atlas:map-ready')
      const tool = page.locator(tools).first()
      const name = tool.locator('.tool-name')
      const shown = () => name.evaluate((element) => getComputedStyle(element).opacity)
      const [icon, text] = [await tool.boundingBox(), await name.boundingBox()]
      if (!icon || !text) throw new Error('no name')
      expect(await shown()).toBe('0')
      await tool.hover()
      expect(await shown()).toBe('1')
      // by the gap between the two
      await page.mouse.move(text.x + text.width / 2, text.y + text.height / 2, { steps: 40 })
      expect(await shown()).toBe('1')
      await tool.hover()
      await page.keyboard.press('Escape')
      expect(await shown()).toBe('0')
      // from the icon to the button around it
      await page.mouse.move(icon.x + icon.width - 3, icon.y + icon.height - 3, { steps: 10 })
      expect(await tool.evaluate((element) => element.matches(':hover'))).toBe(true)
      expect(await shown()).toBe('0')
      await page.mouse.move(2, 500)
      await tool.hover()
      expect(await shown()).toBe('1')
    },
  )

  it('reaches every control by keyboard, in the order of the page', async () => {
    const page = await atlas.open()
    await marked(page, 'atlas:map-ready')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Aller à la carte')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('map')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('walk-map')
    await page.keyboard.press('Shift+Tab')
    expect(await page.evaluate(() => document.activeElement?.id)).toContain('search')
    await page.keyboard.press('Shift+Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('.definition-line')?.tagName)).toBe('P')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('CANVAS')
    await page.keyboard.press('ArrowRight')
    await settled(page)
    const first = await textOf(page, '.tip')
    await page.keyboard.press('ArrowRight')
    await settled(page)
    expect(await textOf(page, '.tip')).not.toBe(first)
    const told = await textOf(page, '.tip')
    await page.keyboard.press('Enter')
    await until('the card', () => page.evaluate(() => document.activeElement?.id === 'card-title'))
    expect(told).toContain(await textOf(page, '#card-title'))
    // the card says what the tooltip did
    await until('no tooltip', async () => (await page.locator('.tip').count()) === 0)
    // back on the map, where the zone was
    await page.keyboard.press('Escape')
    await until('the map', () => page.evaluate(() => document.activeElement?.tagName === 'CANVAS'))
    await until('no card', async () => (await page.locator('.card').count()) === 0)
  })

  it.each(['canvas', 'webgl'] as const)(
    'hands the arrows to the map (%s) once its reader enters it, and says each zone in a region that is always there',
    async (renderer) => {
      const page = await atlas.open({ query: '?v=1&t=demo&i=vacancy_rate&l=commune', renderer, ...WIDE })
      await marked(page, 'atlas:map-ready')
      const role = () => page.locator('.stage canvas[tabindex]').getAttribute('role')
      const said = page.locator('.map-box > [role="status"]')
      expect(await role()).toBe('region')
      expect(await said.textContent()).toBe('')
      await tabTo(page, page.locator('.walk-map'))
      await page.keyboard.press('Enter')
      expect(await role()).toBe('application')
      await until('a zone', async () => /Sauvelane, .*8,9/.test((await said.textContent()) ?? ''))
      const first = await said.textContent()
      // another window has the focus: the map has it still in this one
      await page
        .locator('.stage canvas[tabindex]')
        .evaluate((map) => map.dispatchEvent(new FocusEvent('focusout', { bubbles: true })))
      expect(await role()).toBe('application')
      await page.keyboard.press('ArrowRight')
      await until('another', async () => ![first, ''].includes(await said.textContent()))
      await page.keyboard.press('Escape')
      await until('silence', async () => (await said.textContent()) === '')
      expect(await role()).toBe('region')
    },
  )

  it('announces each finding once, as soon as it is read', async () => {
    const rates = '?v=1&t=demo&i=vacancy_rate&l=iris'
    const page = await atlas.visit({ query: rates, ...WIDE })
    const said = page.locator('.show-head .clamped-text > [role="status"]')
    expect(await said.textContent()).toBe(await page.locator('.finding').textContent())
    expect(await page.locator('.show-head [aria-live]').count()).toBe(0)
    await said.evaluate((status) => {
      const heard: string[] = []
      new MutationObserver(() => {
        heard.push(status.textContent ?? '')
        document.body.dataset.heard = JSON.stringify(heard)
      }).observe(status, { childList: true, characterData: true, subtree: true })
    })
    const heard = async (): Promise<string[]> => {
      await settled(page)
      const finding = await page.locator('.finding').textContent()
      await until('the new finding', async () => (await said.textContent()) === finding)
      return JSON.parse((await page.locator('body').getAttribute('data-heard')) ?? '[]')
    }
    await page.locator('#year').press('ArrowLeft')
    // of a rate as of a method, the page counts what it says, without the database
    expect(await heard()).toEqual([await said.textContent()])
    await atlas.visit({ query: '?v=1&t=demo&i=fragility&l=iris', ...WIDE })
    const before = (await heard()).length
    await page.locator('#threshold-income').fill('30')
    expect((await heard()).slice(before)).toEqual([await said.textContent()])
  })

  it('brings the zone chosen into sight in the table of a link that is opened again', async () => {
    const first = await atlas.open({ query: '?v=1&t=demo&i=vacancy_rate&l=commune', ...WIDE })
    const last = await first.locator('table.zones tbody tr[data-code]').last().getAttribute('data-code')
    const page = await atlas.open({ query: `?v=1&t=demo&i=vacancy_rate&l=commune&s=${last}`, ...WIDE })
    await page.locator('.below-tab[aria-controls="part-table"]').click()
    await until('the row in sight', () =>
      page.evaluate((code) => {
        const row = document.querySelector(`table.zones [data-code="${code}"]`)?.getBoundingClientRect()
        const box = document.querySelector('#part-table .scroll')?.getBoundingClientRect()
        return !!row && !!box && row.height > 0 && row.top >= box.top && row.bottom <= box.bottom
      }, last),
    )
  })

  it('fades colours within 150 ms, and not at all where motion is reduced', async () => {
    for (const [reducedMotion, expected] of [
      [false, '0.15s'],
      [true, '0s'],
    ] as const) {
      const page = await atlas.open({ query: '?v=1&t=demo&i=vacancy_rate&l=commune', reducedMotion })
      expect(
        await page
          .locator('.step-legend rect')
          .first()
          .evaluate((rect) => getComputedStyle(rect).transitionDuration),
      ).toBe(expected)
    }
  })

  it('has one stop in the table, whose arrows lead to every row and heading; Tab comes to what stands after it', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo&i=vacancy_rate&l=commune' })
    await page.locator('.below-tab[aria-controls="part-table"]').click()
    await page.locator('#table-filter').focus()
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
    const names = await page.locator('table.zones tbody th button').allTextContents()
    expect(await page.locator('table.zones [tabindex="0"]').count()).toBe(1)
    await page.keyboard.press('Tab')
    expect(await focused()).toBe(names[0])
    for (const [i, name] of names.entries()) {
      if (i > 0) await page.keyboard.press('ArrowDown')
      expect(await focused()).toBe(name)
    }
    // the row left last is where Tab leads again
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('table.zones') === null)).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.closest('footer') !== null)).toBe(true)
    await page.keyboard.press('Shift+Tab')
    expect(await focused()).toBe(names.at(-1))
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press(' ')
    await settled(page)
    const code = await page.locator('table.zones tbody tr').last().getAttribute('data-code')
    await until('the choice', async () => new URL(page.url()).searchParams.get('s') === code)
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toContain('Commune')
    await page.keyboard.press('Enter')
    await until('the order of names', () =>
      page.locator('table.zones thead th[aria-sort="ascending"]', { hasText: 'Commune' }).count(),
    )
    expect(await page.locator('table.zones [tabindex="0"]').count()).toBe(1)
  })

  it('never loses the focus to an action that takes its own control away', async () => {
    const focused = () => page.evaluate(() => document.activeElement?.id)
    const page = await atlas.visit({ query: '?v=1&t=demo&i=nope' })
    await page.getByRole('button', { name: 'Fermer' }).press('Enter')
    expect(await focused()).toBe('view-title')
    await page.locator('#territory').selectOption('orleans')
    await until('the territory', async () => (await textOf(page, '.subtitle')).includes('Orléans'))
    await until('the focus', async () => (await focused()) === 'territory')
  })

  it.each([
    [390, ['.show', '.phone-bar', '.below']],
    [1000, ['.choose', '.show', '.read', '.below']],
    [1440, ['.choose', '.show', '.read', '.below']],
  ])('leads the focus from part to part as they stand at %d px', async (width, parts) => {
    const page = await atlas.open({ width })
    const seen: string[] = []
    for (let i = 0; i < 150 && seen.length < parts.length; i++) {
      await page.keyboard.press('Tab')
      const part = await page.evaluate(
        (all) => all.find((one) => document.activeElement?.closest(one)),
        parts,
      )
      if (part !== undefined && seen.at(-1) !== part) seen.push(part)
    }
    expect(seen).toEqual(parts)
  })

  it('keeps a head that takes the focus out from under the names, on a phone', async () => {
    const page = await atlas.visit({ width: 360, height: 740, query: '?v=1&t=demo&i=vacancy_rate&l=commune' })
    const heads = page.locator('table.zones thead button')
    await heads.last().focus()
    for (let i = (await heads.count()) - 1; i > 1; i--) {
      await page.keyboard.press('ArrowLeft')
      const seen = await page.evaluate(() => {
        const head = document.activeElement as HTMLElement
        const { left, right, top, height } = head.getBoundingClientRect()
        // its middle: a browser does not scroll what is seen in part
        return document.elementFromPoint((left + right) / 2, top + height / 2) === head
      })
      expect(seen).toBe(true)
    }
  })

  it('is complete for who cannot see the map: each zone is a row with its state in words', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo&i=long_vacancy_rate&l=commune' })
    const rows = await page.locator('table.zones tbody tr').allTextContents()
    expect(rows).toHaveLength(24)
    expect(rows.filter((row) => row.includes('Secret statistique')).length).toBeGreaterThan(0)
    expect(
      rows.every((row) => /\d,\d|Secret statistique|Donnée manquante|Sans objet|Rien à compter/.test(row)),
    ).toBe(true)
  })

  it.each(['webgl', 'canvas'] as const)('works with reduced motion, drawn by %s', async (renderer) => {
    const page = await atlas.open({ reducedMotion: true, renderer })
    await marked(page, 'atlas:map-ready')
    // the map is where it goes to before the key is let go, and stays there
    const { before, after } = await page.evaluate(() => {
      const scale = () => document.querySelector<HTMLElement>('.atlas-map-scale')?.style.width
      const before = scale()
      const key = new KeyboardEvent('keydown', { key: '+', bubbles: true, cancelable: true })
      document.querySelector('.stage canvas')?.dispatchEvent(key)
      return { before, after: scale() }
    })
    expect(after).not.toBe(before)
    await until('the camera in the link', async () => /[?&]m=/.test(page.url()))
    expect(
      await page.evaluate(() => document.querySelector<HTMLElement>('.atlas-map-scale')?.style.width),
    ).toBe(after)
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
    expect(await textOf(page, '.headline')).toContain('11 249')
  })

  it('finds the legal notice, the accessibility mention, sources and licence in the footer', async () => {
    const page = await atlas.visit()
    expect(await textOf(page, 'footer')).toContain('Accessibilité : non conforme')
    await page.locator('footer').getByRole('button', { name: 'Mentions légales' }).click()
    expect(await textOf(page, 'dialog h2')).toBe('Mentions légales')
    await page.keyboard.press('Escape')
    await until('the dialog closed', async () => (await page.locator('dialog').count()) === 0)
  })
})
