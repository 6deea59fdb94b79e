import { describe, expect, it } from 'vitest'
import { atlasPage, marked, openPart, settled, textOf, until } from './atlas-page.ts'

const atlas = atlasPage()

describe('choosing', () => {
  it('an indicator, a level, a year, classes and colours recolours without fetching anything', async () => {
    const page = await atlas.open()
    await marked(page, 'atlas:map-ready')
    const files = () => atlas.asked.filter((path) => !path.endsWith('icon.svg'))
    const before = files()
    await page.locator('.indicator-section summary', { hasText: 'Habitat' }).click()
    await page.getByRole('radio', { name: 'Taux de logements vacants', exact: true }).check()
    await page.getByRole('radio', { name: 'Commune', exact: true }).check()
    await settled(page)
    expect(await textOf(page, '.subtitle')).toMatch(/^Par commune, 2022/)
    await page.getByRole('slider', { name: 'Année' }).press('Home')
    await settled(page)
    expect(await textOf(page, '.subtitle')).toMatch(/^Par commune, 2011/)
    await page.getByText('Classes et couleurs').click()
    await page.getByLabel('Méthode', { exact: true }).selectOption('equal')
    await page.getByLabel('Nombre de classes').fill('4')
    await settled(page)
    expect(await page.locator('.legend .legend-class, .legend tr, .legend li').count()).toBeGreaterThan(3)
    const url = new URL(page.url())
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      i: 'vacancy_rate',
      l: 'commune',
      y: '2011',
      c: 'equal.4',
    })
    expect(files()).toEqual(before)
  })

  it('another indicator leaves the map where it is, whatever its finding and its definition take', async () => {
    const page = await atlas.open({ query: '?v=1&t=demo&i=vacancy_rate&l=iris' })
    const top = () => page.locator('.atlas-map').evaluate((map) => map.getBoundingClientRect().top)
    const before = await top()
    for (const name of ['Part des locataires HLM (recensement)', 'Taux de vacance du parc privé']) {
      await page.getByRole('radio', { name, exact: true }).check()
      await settled(page)
      expect(await textOf(page, 'h1')).toBe(name)
      expect(await top(), name).toBe(before)
    }
  })

  it('a year on the slider by keyboard: the classes stay, the values follow, and the reader may part them', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo&i=vacancy_rate&l=commune' })
    const slider = page.getByRole('slider', { name: 'Année' })
    const labels = () => page.locator('.legend-steps .step-ends').allTextContents()
    const cells = () => page.locator('table.zones tbody td').allTextContents()
    const alone = await labels()
    await slider.press('ArrowLeft')
    await settled(page)
    expect(await slider.getAttribute('aria-valuetext')).toBe('année 2016')
    expect(await page.getByRole('checkbox', { name: 'Mêmes classes' }).isChecked()).toBe(true)
    const [shared, before] = [await labels(), await cells()]
    expect(shared).toEqual(alone)
    await slider.press('ArrowLeft')
    await settled(page)
    expect(await labels()).toEqual(shared)
    expect(await cells()).not.toEqual(before)
    await page.getByRole('checkbox', { name: 'Mêmes classes' }).uncheck()
    await settled(page)
    expect(await labels()).not.toEqual(shared)
    await until('the address', async () => page.url().includes('k=shown'))
    // bounds that the reader types are the same in every year, and said to be the reader's
    await page.getByText('Classes et couleurs').click()
    await page.getByLabel('Méthode', { exact: true }).selectOption('manual')
    await page.locator('#class-bounds').fill('6; 8')
    await page.locator('#class-bounds').press('Enter')
    await until('the bounds', async () => page.url().includes('c=manual.3~6_8'))
    for (const key of ['ArrowRight', 'ArrowRight', 'Home']) {
      await slider.press(key)
      await settled(page)
      expect(page.url()).toContain('c=manual.3~6_8')
      expect((await labels()).join(' ')).toMatch(/moins de 6,0.*8,0.*et plus/)
      expect(await textOf(page, '.legend-notes')).toContain('Bornes choisies par le lecteur')
    }
  })

  it('an indicator that forces another scale says so, and keeps the commune of an IRIS, then its IRIS, in sight', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo&i=vacancy_rate&l=iris&s=000010102' })
    const note = () => textOf(page, '.level-note')
    const pick = async (section: string, name: string) => {
      const radio = page.getByRole('radio', { name, exact: true })
      if (!(await radio.isVisible()))
        await page.locator('.indicator-section summary', { hasText: section }).click()
      await radio.check()
      await settled(page)
    }
    expect(await note()).toBe('')
    await pick('Habitat', 'Logements sociaux manquants (loi SRU)')
    await until('the commune', async () => new URL(page.url()).searchParams.get('s') === '00001')
    expect(await note()).toContain('La fiche passe à ce qui contient la zone choisie : Sauvelane.')
    expect(await textOf(page, '#card-title')).toBe('Sauvelane')
    await pick('Peuplement', 'Fragilité de l’occupation du parc social')
    await until('the IRIS', async () => new URL(page.url()).searchParams.has('m'))
    expect(await note()).toMatch(/La carte se centre sur \d+ IRIS : Sauvelane\./)
    expect(await textOf(page, '.subtitle')).toMatch(/^Par IRIS/)
    // what is said is of these two alone
    await page.getByRole('radio', { name: 'Périmètre de travail', exact: true }).check()
    await settled(page)
    expect(await note()).toBe('')
    // the points of a scale come after it is chosen, and the camera with them
    await pick('Habitat', 'Taux de logements vacants')
    await page.getByRole('combobox', { name: 'Chercher une zone' }).fill('00012')
    await page.locator('.search-item', { hasText: 'commune' }).first().click()
    await until('the card', async () => new URL(page.url()).searchParams.get('s') === '00012')
    const before = new URL(page.url()).searchParams.get('m')
    await pick('Peuplement', 'Profil des résidences')
    await until('the place', async () => new URL(page.url()).searchParams.get('m') !== before)
    expect(await note()).toMatch(/La carte se centre sur \d+ résidences? : Combelune\./)
  })

  it('a scale that is chosen keeps the place: the commune of an IRIS, then the IRIS of the commune', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo&i=vacancy_rate&l=iris&s=000010102' })
    const note = () => textOf(page, '.level-note')
    await page.getByRole('radio', { name: 'Commune', exact: true }).check()
    await until('the commune', async () => new URL(page.url()).searchParams.get('s') === '00001')
    expect(await note()).toBe('La fiche passe à ce qui contient la zone choisie : Sauvelane.')
    expect(await textOf(page, '#card-title')).toBe('Sauvelane')
    await page.getByRole('radio', { name: 'IRIS', exact: true }).check()
    await until('its IRIS', async () => new URL(page.url()).searchParams.has('m'))
    expect(await note()).toMatch(/^La carte se centre sur \d+ IRIS : Sauvelane\.$/)
  })

  it('the residences of an IRIS are named where their scale takes its place, and each leads to its card', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo&i=social_vacancy_rate&l=iris' })
    await page.getByRole('combobox', { name: 'Chercher une zone' }).fill('Port-aux-Foins')
    await page.locator('.search-item').first().click()
    await until('the card', async () => new URL(page.url()).searchParams.has('s'))
    await page.getByRole('radio', { name: 'Résidence sociale', exact: true }).check()
    const names = page.locator('.level-note button.link:not(.clamped-more)')
    await until('the residences', async () => (await names.count()) > 1)
    const held = await names.count()
    expect(await textOf(page, '.level-note')).toContain(
      `La carte se centre sur ${held} résidences : Port-aux-Foins.`,
    )
    const name = (await names.last().textContent()) ?? ''
    await names.last().focus()
    await page.keyboard.press('Enter')
    await until('its card', async () => (await textOf(page, '#card-title')).includes(name))
    expect(new URL(page.url()).searchParams.get('m')).toMatch(/^15\//)
    // from one to the next
    expect(await names.count()).toBe(held)
  })

  it('every scale of the atlas is there; one that the indicator lacks cannot be chosen, and says why', async () => {
    const page = await atlas.open({ query: '?v=1&t=demo&i=sru_missing&l=commune' })
    const scale = (name: string) => page.getByRole('radio', { name, exact: true })
    const names = await page.locator('.segment:has([name="level"]) span').allTextContents()
    expect(names).toContain('IRIS')
    expect(await scale('Commune').isChecked()).toBe(true)
    expect(await scale('IRIS').isDisabled()).toBe(true)
    // one sentence, of the indicator shown alone
    expect(await textOf(page, '.absent-levels')).toMatch(
      /^Cet indicateur n’a pas de chiffre par [^.«]*IRIS[^.«]*\.$/,
    )
    await page.locator('.indicator-section summary', { hasText: 'Peuplement' }).click()
    await page.getByRole('radio', { name: 'Fragilité de l’occupation du parc social', exact: true }).check()
    await settled(page)
    expect(await page.locator('.segment:has([name="level"]) span').allTextContents()).toEqual(names)
    expect(await scale('IRIS').isDisabled()).toBe(false)
  })

  it('a zone by name without accents, by keyboard alone: its card opens', async () => {
    const page = await atlas.visit({ query: '?v=1&t=mel' })
    await page.getByRole('combobox', { name: 'Chercher une zone' }).focus()
    await page.keyboard.type('pereNCHies')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await settled(page)
    expect(await textOf(page, '#card-title')).toBe('Pérenchies')
    expect(page.url()).toContain('s=59457')
    expect(await page.locator('table.zones tr.row-selected').getAttribute('data-code')).toBe('59457')
  })

  it('a zone by Enter alone, the first of the list; where nothing is found, that stays said', async () => {
    const page = await atlas.visit({ query: '?v=1&t=mel' })
    const search = page.getByRole('combobox', { name: 'Chercher une zone' })
    await search.focus()
    await page.keyboard.type('zzzz')
    await page.keyboard.press('Enter')
    expect(await textOf(page, '.search-none')).toContain('commune')
    await search.fill('')
    await page.keyboard.type('lille')
    await page.keyboard.press('Enter')
    await until('its card', async () => (await textOf(page, '#card-title')) === 'Lille')
    expect(new URL(page.url()).searchParams.get('s')).toBe('59350')
    expect(await search.inputValue()).toBe('')
  })

  it('a zone by its code', async () => {
    const page = await atlas.visit({ query: '?v=1&t=mel' })
    await page.getByRole('combobox', { name: 'Chercher une zone' }).fill('59512')
    await page.locator('.search-item').first().click()
    await until('its card', async () => (await textOf(page, '#card-title')) === 'Roubaix')
    // of 28 communes out of 95, circles; and why what is not there cannot be ticked
    expect(await textOf(page, '.legend-states')).toContain('67 communes que la source ne chiffre pas')
    expect(await textOf(page, '.display')).toContain('Aucun contour de QPV dans ces données.')
  })

  it('a zone of another level, which is then shown; where there is none, the levels searched are named', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo&i=vacancy_rate&l=iris' })
    const search = page.getByRole('combobox', { name: 'Chercher une zone' })
    await search.fill('00001')
    expect(await textOf(page, '.search-more')).toMatch(/^12 premières zones sur \d+/)
    await search.fill('mirecombe')
    await page.locator('.search-item', { hasText: 'commune' }).first().click()
    await settled(page)
    expect(await textOf(page, '#card-title')).toBe('Mirecombe')
    expect(page.url()).toContain('l=commune')
    await search.fill('QP000003')
    expect(await textOf(page, '.search-none')).toContain('groupe de communes, commune, IRIS')
  })

  it('several zones: the selection has its total, from the sums', async () => {
    const page = await atlas.visit({ query: '?v=1&t=lens-lievin&i=target_dwellings&l=commune&s=62498,62510' })
    const total = await until('the total', async () => {
      const texts = await page.locator('table.zones tfoot tr').allTextContents()
      return texts.find((text) => text.startsWith('Sélection') && !text.includes('calcul'))
    })
    // Lens 1 116 and Liévin 1 152, as printed
    expect(total.replace(/[\s\u00a0\u202f]/g, '')).toContain('2268logements')
  })

  it('the EPCI shows what was voted and what its communes sum to', async () => {
    const page = await atlas.visit({ query: '?v=1&t=lens-lievin&i=target_dwellings&l=commune' })
    const row = await until('the total', async () => {
      const text = await page.locator('table.zones tfoot tr').first().textContent()
      return text?.includes('calcul') ? null : text
    })
    const flat = row.replace(/[\s\u00a0\u202f]/g, '')
    expect(flat).toContain('5748logements')
    expect(flat).toContain('imprimédansleplan:6023logements')
    expect(await textOf(page, '#discrepancies-title')).toContain('imprimé et sommé')
  })

  it('a rate printed without its parts has no total, and a commune not named is missing, never 0', async () => {
    const page = await atlas.visit({ query: '?v=1&t=mel&i=sru_rate&l=commune' })
    const row = page.locator('table.zones tr[data-code="59512"]')
    expect(await row.textContent()).toContain('Donnée manquante')
    const total = await until('the total', async () => {
      const text = await page.locator('table.zones tfoot tr').first().textContent()
      return text?.includes('calcul') ? null : text
    })
    expect(total).not.toMatch(/\d %/)
  })

  it('compares objectives in one year: a commune without results in it is missing, and the whole is of the others', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo&i=target_attainment&l=commune' })
    const row = await until('the total', async () => {
      const text = await page.locator('table.zones tfoot tr').first().textContent()
      return text?.includes('calcul') ? null : text
    })
    // one commune has no result for 2025
    expect(row).toContain('(23 sur 24 communes)')
    expect(await textOf(page, '.finding')).toMatch(
      /^Objectif attendu au 31\/12\/2025 atteint à \d+.%, sur 23 des 24 communes, dont \d+ en retard\.?$/,
    )
    expect(await textOf(page, '.legend-notes')).toContain('1 commune sans résultat en 2025')
    const late = page.locator('table.zones tbody tr', { hasText: 'derniers résultats au 31/12/2024' })
    expect(await late.count()).toBe(1)
    expect(await late.textContent()).toContain('Donnée manquante')
  })

  it('classes whose bounds are set by law or plan are open at both ends', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo&i=target_attainment&l=commune', until: 'map-ready' })
    const steps = page.locator('.legend-steps .legend-line')
    // a class without a zone is named apart
    const named = await steps.evaluateAll((lines) => lines.map((line) => line.getAttribute('title')))
    const labels = [...named, await textOf(page, '.legend-notes')]
      .join(' ')
      .replace(/[\s\u202f\u00a0]+/g, ' ')
    expect(labels).toMatch(/moins de 50 %/i)
    expect(labels).toMatch(/150 % et plus/)
  })

  it('the table sorts, filters, and gives the number of rows shown', async () => {
    const page = await atlas.visit({ query: '?v=1&t=mel&i=sru_rate&l=commune' })
    await openPart(page, 'Tableau')
    await page.getByRole('button', { name: /^Code/ }).click()
    expect(await page.locator('table.zones tbody tr').first().getAttribute('data-code')).toBe('59005')
    await page.getByLabel('Filtrer le tableau').fill('lille')
    const shown = await page.locator('table.zones tbody tr').count()
    expect(shown).toBeGreaterThan(1)
    expect(shown).toBeLessThan(10)
    expect(await textOf(page, '.table-tools p')).toBe(`${shown} zones sur 95`)
  })

  it('the table names what it counts, with bars as long as its values; a method has a column for each criterion', async () => {
    const page = await atlas.visit({ query: '?v=1&t=demo&i=vacancy_rate&l=commune' })
    await openPart(page, 'Tableau')
    const heads = async () =>
      (await page.locator('table.zones thead th').allTextContents()).map((head) => head.replace(/[△▲▼]/, ''))
    const words = await heads()
    expect(words).toEqual(expect.arrayContaining(['Logements vacants', 'Logements']))
    expect(words.filter((head) => /numérateur|dénominateur/i.test(head))).toEqual([])
    const bars = await page.locator('table.zones tbody tr:has(.cell-bar)').evaluateAll((rows) =>
      rows.map((row) => ({
        value: Number.parseFloat(/\d+,\d/.exec(row.textContent ?? '')?.[0].replace(',', '.') ?? ''),
        length: row.querySelector('.cell-bar rect:not(.cell-bar-ground)')?.getBoundingClientRect().width ?? 0,
        room: row.querySelector('.cell-bar')?.getBoundingClientRect().width ?? 0,
      })),
    )
    expect(bars.length).toBeGreaterThan(20)
    const most = Math.max(...bars.map(({ value }) => value))
    for (const { value, length, room } of bars) expect(length / room).toBeCloseTo(value / most, 1)
    await page.goto(page.url().split('?')[0] ?? '')
    await settled(page)
    const criteria = (await heads()).filter((head) => /seuil|≥|%/.test(head))
    expect(criteria.length).toBeGreaterThanOrEqual(3)
    // each of them in sight without scrolling aside
    const edge = await page
      .locator('.zone-table .scroll')
      .evaluate((box) => box.getBoundingClientRect().right)
    const ends = await page
      .locator('table.zones thead th', { hasText: 'seuil' })
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right))
    for (const end of ends) expect(end).toBeLessThanOrEqual(edge)
  })

  it('another language, complete', async () => {
    const page = await atlas.open()
    await page.getByRole('button', { name: 'English' }).click()
    await settled(page)
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    expect(await textOf(page, 'h1')).toBe('Fragility of the occupancy of social housing')
    const text = (await page.locator('body').innerText()).toLowerCase()
    for (const french of [
      'légende',
      'seuils',
      'logements',
      'tableau',
      'choisir',
      'échelle',
      'méthode',
      'territoire',
      'donnée',
    ]) {
      expect(text, french).not.toContain(french)
    }
  })
})
