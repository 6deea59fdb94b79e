import { bbox } from '@turf/bbox'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { ink } from '../../src/classify/palettes.ts'
import { fromCamera } from '../../src/figure/projection.ts'
import { atlasPage, marked, type Opening, settled, textOf, until } from './atlas-page.ts'
import { demoContour, southernmost } from './demo-zones.ts'

const atlas = atlasPage()

/** Pixels of one colour: how many, and the first and the last column and row that have one. */
interface Seen {
  readonly count: number
  readonly columns: readonly [number, number]
  readonly rows: readonly [number, number]
}

/** How many pixels of the live map have each colour. */
const colours = async (page: Page): Promise<ReadonlyMap<string, number>> =>
  new Map([...(await pixels(page))].map(([colour, { count }]) => [colour, count]))

async function pixels(page: Page): Promise<ReadonlyMap<string, Seen>> {
  const picture = (await page.locator('.stage canvas').first().screenshot()).toString('base64')
  const sheet = await page.context().newPage()
  const counted = await sheet.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
    if (!context) throw new Error('no canvas')
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    const seen = new Map<string, { count: number; columns: [number, number]; rows: [number, number] }>()
    for (let i = 0; i < data.length; i += 4) {
      const colour = `#${[data[i], data[i + 1], data[i + 2]].map((c = 0) => c.toString(16).padStart(2, '0')).join('')}`
      const [x, y] = [(i / 4) % image.width, Math.floor(i / 4 / image.width)]
      const one = seen.get(colour)
      if (one) {
        one.count++
        if (x < one.columns[0]) one.columns[0] = x
        if (x > one.columns[1]) one.columns[1] = x
        one.rows[1] = y
      } else seen.set(colour, { count: 1, columns: [x, x], rows: [y, y] })
    }
    return [...seen]
  }, picture)
  await sheet.close()
  return new Map(counted)
}

/** Of the pixels of a class, the share of those that are between its colour and the ink that is printed over it. */
function signedShare(seen: ReadonlyMap<string, number>, colour: string): number {
  const [from, to] = [rgb(colour), rgb(ink(colour))]
  let [plain, signed] = [0, 0]
  for (const [one, count] of seen) {
    const parts = rgb(one)
    if (one === colour) plain += count
    for (let share = 0.2; share <= 0.55; share += 0.05) {
      const isMixed = parts.every(
        (part, i) => Math.abs(part - ((from[i] ?? 0) * (1 - share) + (to[i] ?? 0) * share)) < 5,
      )
      if (!isMixed) continue
      signed += count
      break
    }
  }
  return signed / (plain + signed)
}
const rgb = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))

/** The middle of the live map, where zones are. */
async function middle(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.locator('.stage canvas').first().boundingBox()
  if (!box) throw new Error('no map')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

const cameraOf = (page: Page) => new URL(page.url()).searchParams.get('m')

describe.each(['canvas', 'webgl'] as const)('the live map, drawn by %s,', (renderer) => {
  const visit = (query: string, opening: Opening = {}) => atlas.visit({ query, renderer, ...opening })
  const open = async (query: string, opening: Opening = {}) => {
    const page = await atlas.open({ query, renderer, ...opening })
    await marked(page, 'atlas:map-ready')
    return page
  }

  it('paints each zone in the colour of its class, whatever its code begins with', async () => {
    const seen = await colours(await visit('?v=1&t=demo&n=0'))
    // not fragile, fragile, very fragile
    for (const colour of ['#dbe2e6', '#f79a3e', '#a3141e'])
      expect(seen.get(colour), colour).toBeGreaterThan(1000)
  })

  it('tells both sides of a diverging scale apart in black and white, and its legend with it', async () => {
    const page = await visit('?v=1&t=demo&i=target_attainment&l=commune&n=0&q=0&u=0')
    const classes = await page.locator('.legend-steps li').evaluateAll((steps) =>
      steps.map((step) => ({
        colour: step.querySelector('.step-bar rect:last-child')?.getAttribute('fill')?.toLowerCase() ?? '',
        signs: step.querySelectorAll('.step-signs').length,
      })),
    )
    expect(classes.map(({ signs }) => signs)).toEqual([1, 1, 1, 0, 0, 0])
    const seen = await colours(page)
    for (const { colour, signs } of classes) {
      const printed = signedShare(seen, colour)
      if (signs > 0) expect(printed, colour).toBeGreaterThan(0.03)
      else expect(printed, colour).toBeLessThan(0.015)
    }
  })

  it('prints a sign over zones whose number is unreliable, and says how many they are', async () => {
    const page = await visit('?v=1&t=demo&i=vacancy_rate&l=commune&n=0&q=0&u=0')
    expect(await textOf(page, '.legend-states')).toContain(
      '17 communes peu fiables (un des nombres comptés est sous 200, recensement)',
    )
    // of the five communes of the highest class, all are
    expect(signedShare(await colours(page), '#993404')).toBeGreaterThan(0.02)
  })

  it.each([
    [1920, 1080],
    [1024, 768],
    [390, 844],
  ])('fills its box at %d × %d, but for its margins', async (width, height) => {
    const page = await visit('?v=1&t=demo&i=vacancy_rate&l=commune&n=0&u=0', { width, height })
    const classes = await page
      .locator('.step-bar rect:last-child')
      .evaluateAll((bars) => bars.map((bar) => bar.getAttribute('fill')?.toLowerCase()))
    const zones = [...(await pixels(page))].filter(([colour]) => classes.includes(colour))
    const span = (along: 'columns' | 'rows') =>
      Math.max(...zones.map(([, seen]) => seen[along][1])) -
      Math.min(...zones.map(([, seen]) => seen[along][0]))
    const box = await page.locator('.stage canvas').first().boundingBox()
    if (!box) throw new Error('no map')
    // the wider or the higher of the two, 24 pixels left on each side
    expect(Math.max(span('columns') / (box.width - 48), span('rows') / (box.height - 48))).toBeGreaterThan(
      0.95,
    )
  })

  it('has a river and roads once it is drawn, fetched after it, and puts them away where the reader wants none', async () => {
    const page = await open('?v=1&t=demo&n=0&q=0')
    const drawn = async (colour: string) => (await colours(page)).get(colour) ?? 0
    await until('the river', async () => (await drawn('#4a88b0')) > 60)
    await until('the roads', async () => (await drawn('#7b7468')) > 30)
    expect(atlas.asked.filter((path) => /landmarks\.topojson/.test(path))).toHaveLength(1)
    expect(await textOf(page, '.show > .source-line')).toContain('Repères simulés')
    await page.getByRole('checkbox', { name: /Repères/ }).uncheck()
    await until('the link', async () => page.url().includes('u=0'))
    await until('no river', async () => (await drawn('#4a88b0')) < 10)
    expect(await textOf(page, '.show > .source-line')).not.toContain('Repères simulés')
  })

  it('writes no name over a small zone that is selected, and names the great commune around it all the same', async () => {
    const [west, south, east, north] = bbox(demoContour('iris', '000010110'))
    const camera = { zoom: 11, lat: (south + north) / 2, lon: (west + east) / 2 }
    const page = await visit(`?v=1&t=demo&s=000010110&m=11/${camera.lat.toFixed(5)}/${camera.lon.toFixed(5)}`)
    const written = (part: readonly [number, number, number, number] | null) =>
      page.locator('.atlas-map-names').evaluate((canvas: HTMLCanvasElement, asked) => {
        const [left, top, right, bottom] = asked ?? [0, 0, canvas.clientWidth, canvas.clientHeight]
        const ratio = canvas.width / canvas.clientWidth
        // a copy, so that the page's own canvas is not read
        const copy = document.createElement('canvas')
        copy.width = Math.ceil((right - left) * ratio)
        copy.height = Math.ceil((bottom - top) * ratio)
        const context = copy.getContext('2d', { willReadFrequently: true })
        context?.drawImage(canvas, -Math.floor(left * ratio), -Math.floor(top * ratio))
        const data = context?.getImageData(0, 0, copy.width, copy.height).data ?? []
        let count = 0
        for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) > 0) count++
        return count
      }, part)
    const { width, height } = (await page.locator('.atlas-map').boundingBox()) ?? { width: 0, height: 0 }
    const project = fromCamera(camera, { width, height })
    const [left = 0, top = 0] = project([west, north]) ?? []
    const [right = 0, bottom = 0] = project([east, south]) ?? []
    await until('names', async () => (await written(null)) > 2000)
    expect(await written([left, top, right, bottom])).toBe(0)
    // its own is under it
    expect(await written([left - 30, bottom, right + 30, bottom + 25])).toBeGreaterThan(100)
  })

  it('recolours for another indicator and another level, and leaves nothing of the one before', async () => {
    const page = await visit('?v=1&t=demo&n=0&q=0')
    const before = (await colours(page)).get('#a3141e') ?? 0
    await page.locator('#threshold-income').fill('99')
    await settled(page)
    expect((await colours(page)).get('#a3141e')).toBeLessThan(before - 1000)
    await page.locator('.indicator-section summary', { hasText: 'Habitat' }).click()
    await page.getByRole('radio', { name: 'Taux de logements vacants', exact: true }).check()
    await settled(page)
    const seen = await colours(page)
    for (const colour of ['#dbe2e6', '#f79a3e', '#a3141e'])
      expect(seen.get(colour) ?? 0, colour).toBeLessThan(50)
  })

  it('shows nothing of the former colours under a new title, and says when the new ones are drawn', async () => {
    const page = await visit('?v=1&t=demo&n=0&q=0')
    const before = await textOf(page, 'h1')
    await page.evaluate(() => {
      const map = document.querySelector<HTMLElement>('.atlas-map')
      const states: string[] = []
      Object.assign(window, { states })
      new MutationObserver(() => states.push(map?.dataset.drawn ?? '')).observe(map as Node, {
        attributeFilter: ['data-drawn'],
      })
    })
    await page.evaluate(() => history.pushState(null, '', '?v=1&t=demo&i=vacancy_rate&l=commune&n=0'))
    await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')))
    await page.waitForFunction((title) => document.querySelector('h1')?.textContent !== title, before)
    const seen = await colours(page)
    for (const colour of ['#f79a3e', '#a3141e']) expect(seen.get(colour) ?? 0, colour).toBeLessThan(30)
    // the canvas is drawn at once
    if (renderer === 'canvas') return
    await page.locator('.atlas-map[data-drawn="true"]').waitFor()
    expect(await page.evaluate(() => (window as unknown as { states: string[] }).states)).toEqual([
      'false',
      'true',
    ])
  })

  it.each([
    ['a commune', '?v=1&t=demo&i=vacancy_rate&l=commune&n=0', /^0\d{4}$/],
    ['an IRIS', '?v=1&t=demo&i=vacancy_rate&l=iris&n=0', /^0\d{8}$/],
    ['a commune under circles', '?v=1&t=demo&i=sru_missing&l=commune&n=0', /^0\d{4}$/],
  ])('selects %s that is clicked, by its code', async (_, query, form) => {
    const page = await visit(query)
    const { x, y } = await middle(page)
    await page.mouse.click(x, y)
    await settled(page)
    const code = new URL(page.url()).searchParams.get('s') ?? ''
    expect(code).toMatch(form)
    const name = await page.locator(`table.zones tr[data-code="${code}"] th`).first().textContent()
    expect(name).toContain(await textOf(page, '#card-title'))
  })

  it('says the zone that the pointer is on, with its years, and none once it has left or Escape was pressed', async () => {
    const page = await visit('?v=1&t=demo&i=vacancy_rate&l=commune')
    const { x, y } = await middle(page)
    await page.mouse.move(x, y)
    await until('the zone', () => page.locator('.tip strong').count())
    await until('its rank', async () => /Rang/.test(await textOf(page, '.tip')))
    expect(await textOf(page, '.tip')).toMatch(/\d,\d %.*Logements vacants.*Classe/)
    expect(await page.locator('.tip .sparkline path').count()).toBeGreaterThan(0)
    expect(await textOf(page, '.tip-years')).toMatch(/2011.*2022/)
    await page.mouse.move(2, 2)
    await until('nothing', async () => (await page.locator('.tip strong').count()) === 0)
    await page.mouse.move(x, y)
    await until('the zone again', () => page.locator('.tip strong').count())
    await page.keyboard.press('Escape')
    await until('nothing again', async () => (await page.locator('.tip strong').count()) === 0)
  })

  it('is met near a district that is too small to be aimed at', async () => {
    const { code, name } = southernmost('qpv')
    const [west, south, east, north] = bbox(demoContour('qpv', code))
    const at = [(south + north) / 2, (west + east) / 2]
    const page = await visit(`?v=1&t=demo&l=qpv&m=8.5/${at.map((one) => one.toFixed(5)).join('/')}`)
    const { x, y } = await middle(page)
    const pixels = ((east - west) * 512 * 2 ** 8.5) / 360
    expect(pixels).toBeLessThan(18)
    await page.mouse.move(x + pixels / 2 + 20, y)
    expect(await page.locator('.tip').count()).toBe(0)
    await page.mouse.move(x + 10, y)
    // or the one that it surrounds
    const own = name.split(' ').at(-1) ?? ''
    await until('the district', async () =>
      (await page.locator('.tip strong').allTextContents()).some((said) => said.includes(own)),
    )
  })

  it('outlines the zones that a threshold moved to another class, for a moment and as long as asked', async () => {
    const page = await open('?v=1&t=demo&n=0&q=0&u=0', { reducedMotion: true })
    const outlined = async () => (await colours(page)).get('#1b2126') ?? 0
    const before = await outlined()
    // the moment lasts until it has been looked at
    await page.evaluate(() => {
      const { setTimeout } = window
      const ends: (() => void)[] = []
      const held = (run: () => void, ms = 0) => (ms > 2000 ? ends.push(run) : setTimeout(run, ms))
      Object.assign(window, { ends, setTimeout: held })
    })
    await page.locator('#threshold-income').fill('45')
    await until('the outlines', async () => (await outlined()) > before + 50)
    await page.evaluate(() => {
      for (const end of (window as unknown as { ends: (() => void)[] }).ends) end()
    })
    await until('their end', async () => (await outlined()) < before + 10)
    const show = page.locator('.moved-way').getByRole('button', { name: 'montrer' })
    await show.focus()
    const calm = await outlined()
    await page.keyboard.press('Enter')
    await until('the outlines asked for', async () => (await outlined()) > calm + 50)
    expect(await show.getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.press('Enter')
    await until('no outline', async () => (await outlined()) < calm + 10)
    expect(await show.getAttribute('aria-pressed')).toBe('false')
  })

  it('moves by drag, wheel and keys, writes where it is, and comes back to the whole', async () => {
    const page = await visit('?v=1&t=demo&i=vacancy_rate&l=iris', { reducedMotion: true })
    const { x, y } = await middle(page)
    expect(cameraOf(page)).toBeNull()
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 60, y + 40, { steps: 4 })
    await page.mouse.up()
    const dragged = await until('the camera', async () => cameraOf(page))
    // a drag selects nothing
    expect(new URL(page.url()).searchParams.get('s')).toBeNull()
    await page.mouse.wheel(0, -400)
    const wheeled = await until('the wheel', async () => cameraOf(page) !== dragged && cameraOf(page))
    await page.locator('.stage canvas').first().focus()
    await page.keyboard.press('-')
    await until('the key', async () => cameraOf(page) !== wheeled)
    await page.getByRole('button', { name: 'Cadrer sur le territoire' }).click()
    await until('the whole', async () => cameraOf(page) === null)
  })

  it('opens where the link says, and keeps that place when its box changes', async () => {
    const page = await open('?v=1&t=demo&i=vacancy_rate&l=iris&m=12.5/45/-10')
    const scale = await page.locator('.atlas-map-scale').evaluate((bar) => bar.textContent)
    await page.setViewportSize({ width: 900, height: 800 })
    await until('the new size', async () => {
      const box = await page.locator('.stage canvas').first().boundingBox()
      const stage = await page.locator('.stage').boundingBox()
      return Math.abs((box?.width ?? 0) - (stage?.width ?? 1)) < 3
    })
    expect(await page.locator('.atlas-map-scale').evaluate((bar) => bar.textContent)).toBe(scale)
  })
})

describe.each([
  ['canvas', '.atlas-map-hint.shown'],
  ['webgl', '.maplibregl-cooperative-gesture-screen.maplibregl-show'],
] as const)('the map on a screen that is touched, drawn by %s,', (renderer, shownHint) => {
  it('leaves one finger to the page, says so, and moves under two', async () => {
    const page = await atlas.visit({
      query: '?v=1&t=demo&i=vacancy_rate&l=iris',
      renderer,
      touch: true,
      width: 390,
      height: 844,
      until: 'map-ready',
      // a slow machine has begun to scroll before the library of the map cancels the move
      expected: /Ignored attempt to cancel a touchmove/,
    })
    await page.locator('.stage').scrollIntoViewIfNeeded()
    const { x, y } = await middle(page)
    const session = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: [number, number][]) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: points.map(([dx, dy], id) => ({ x: x + dx, y: y + dy, id })),
      })
    const hint = page.locator(shownHint)

    await touch('touchStart', [0, 0])
    await touch('touchMove', [30, 0])
    await until('the hint', () => hint.count())
    expect(await textOf(page, shownHint)).toContain(
      'Deux doigts déplacent la carte ; les boutons + et − en changent l’échelle',
    )
    await touch('touchEnd')
    await until('no hint', async () => (await hint.count()) === 0)
    expect(cameraOf(page)).toBeNull()

    await touch('touchStart', [-40, 0], [40, 0])
    for (const by of [50, 60, 70, 80]) await touch('touchMove', [-by, 0], [by, 0])
    await touch('touchEnd')
    await until('the camera', async () => cameraOf(page))
  })
})

describe.each(['canvas', 'webgl'] as const)('the wheel over a map drawn by %s', (renderer) => {
  it('scrolls a page longer than the window, says so, and zooms the map with Ctrl', async () => {
    const page = await atlas.visit({
      query: '?v=1&t=demo&i=vacancy_rate&l=iris',
      renderer,
      width: 768,
      height: 1024,
      until: 'map-ready',
    })
    const { x, y } = await middle(page)
    const hint = page.locator('.atlas-map-hint.of-wheel')
    await page.mouse.move(x, y)
    await page.mouse.wheel(0, 300)
    await until('the page scrolled', () => page.evaluate(() => window.scrollY > 0))
    expect(await hint.getAttribute('class')).toContain('shown')
    expect(await textOf(page, '.atlas-map-hint.of-wheel')).toBe(
      'Ctrl ou ⌘ avec la molette : changer l’échelle de la carte',
    )
    expect(cameraOf(page)).toBeNull()
    // the map, which stays in sight, is no longer where it was in the window
    const there = await middle(page)
    await page.mouse.move(there.x, there.y)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -100)
    await page.keyboard.up('Control')
    await until('the camera', async () => cameraOf(page))
  })
})

describe('what draws the live map', () => {
  it('shows the same: as many pixels of each class, but for the edges of zones', async () => {
    const [canvas, webgl] = await Promise.all(
      (['canvas', 'webgl'] as const).map(async (renderer) => {
        const page = await atlas.open({ query: '?v=1&t=demo&n=0&q=0&u=0', renderer })
        await marked(page, 'atlas:map-ready')
        return colours(page)
      }),
    )
    for (const colour of ['#dbe2e6', '#f79a3e', '#a3141e']) {
      const [a, b] = [canvas?.get(colour) ?? 0, webgl?.get(colour) ?? 0]
      expect(Math.abs(a - b) / b, `${colour}: ${a} and ${b}`).toBeLessThan(0.03)
    }
  })

  it('says in WebGL that it is drawn once the points of another indicator are', async () => {
    const page = await atlas.open({ query: '?v=1&t=demo&l=residence&n=0', renderer: 'webgl' })
    await marked(page, 'atlas:map-ready')
    await page.evaluate(() => {
      const map = document.querySelector<HTMLElement>('.atlas-map') as HTMLElement
      const states: string[] = []
      Object.assign(window, { states })
      new MutationObserver(() => states.push(map.dataset.drawn ?? '')).observe(map, {
        attributeFilter: ['data-drawn'],
      })
      // a busy machine: points have a task of their own, which comes late
      const { setTimeout } = window
      Object.assign(window, { setTimeout: (run: () => void, ms = 0) => setTimeout(run, ms || 500) })
      const { clearRect } = CanvasRenderingContext2D.prototype
      CanvasRenderingContext2D.prototype.clearRect = function (...box) {
        if ('className' in this.canvas && this.canvas.className === 'atlas-map-points') states.push('points')
        clearRect.apply(this, box)
      }
      history.pushState(null, '', '?v=1&t=demo&l=residence&i=social_vacancy_rate&n=0')
      dispatchEvent(new PopStateEvent('popstate'))
    })
    const states = () => page.evaluate(() => (window as unknown as { states: string[] }).states)
    await until('the other map', async () => (await states()).includes('true'))
    const [asked = 0, points = 0, drawn = 0] = await states().then((all) =>
      ['false', 'points', 'true'].map((state) => all.indexOf(state)),
    )
    expect(asked).toBe(0)
    expect(points).toBeGreaterThan(asked)
    expect(drawn).toBeGreaterThan(points)
  })

  const MAPLIBRE = /create-map-|maplibre-gl-worker/

  it('is the canvas where WebGL is drawn in software, and MapLibre is not fetched', async () => {
    const page = await atlas.open()
    expect(await page.locator('.atlas-map-surface canvas[tabindex]').count()).toBe(1)
    expect(atlas.asked.filter((path) => MAPLIBRE.test(path))).toEqual([])
    expect(atlas.asked.filter((path) => /create-canvas-map-/.test(path))).toHaveLength(1)
  })

  it('is what the reader wants, on the next visit too', async () => {
    const page = await atlas.open()
    await page.getByLabel('Dessin de la carte').selectOption('webgl')
    await until('MapLibre', () => page.locator('.maplibregl-canvas').count())
    await page.reload()
    await until('MapLibre again', () => page.locator('.maplibregl-canvas').count())
    await marked(page, 'atlas:map-ready')
    expect(page.url()).not.toContain('webgl')
    await page.getByLabel('Dessin de la carte').selectOption('canvas')
    await until('the canvas', () => page.locator('.atlas-map-surface canvas[tabindex]').count())
  })
})
