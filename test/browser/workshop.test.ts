import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { fullMethod } from '../../src/methods/method-document.test-helper.ts'
import { methodText } from '../../src/methods/method-link.ts'
import { atlasPage, openPart, settled, textOf, until } from './atlas-page.ts'
import { axeFindings } from './axe-findings.ts'

const atlas = atlasPage()

const opened = async (page: Page) => {
  // a link that carries a method has it open
  if (!new URL(page.url()).searchParams.has('x')) await page.getByText('Construire une méthode').click()
  await page.locator('.workshop').waitFor()
}
const headline = (page: Page) => textOf(page, '.headline')

describe('the workshop of methods', () => {
  it('rebuilds the fragility of Dijon from its own criteria, and its link opens the same map', async () => {
    const page = await atlas.open()
    const document = await headline(page)
    await opened(page)
    await page.getByRole('button', { name: /^Partir de : Fragilité/ }).click()
    await until('the link', async () => page.url().includes('i=reader_method'))
    await settled(page)
    // the same dwellings, in the general words of a method
    const [count = '–'] = /\d+\s\d+/.exec(document) ?? []
    expect(count.replace(/\s/g, ' ')).toBe('11 249')
    await until('the count', async () => (await headline(page)).includes(`${count} logements`))
    expect(await headline(page)).toContain('signalés par la méthode')
    expect(await textOf(page, '.workshop')).toContain('Accord avec : Fragilité')
    expect(await textOf(page, '.workshop')).toMatch(/100\s%\s*dans des classes de même rang/)
    const said = await headline(page)
    // the address follows the choice a moment later
    let address = ''
    await until('the address at rest', async () => {
      const isSame = page.url() === address
      address = page.url()
      await page.waitForTimeout(300)
      return isSame
    })
    const other = await atlas.open({ query: new URL(address).search })
    await settled(other)
    await until('the same headline', async () => (await headline(other)) === said)
    expect(await textOf(other, '#view-title')).toContain('Méthode du lecteur')
  })

  it('follows a criterion of another kind at once, says where its threshold stands and what hangs on it', async () => {
    const page = await atlas.open()
    await opened(page)
    await page.getByRole('button', { name: /^Partir de : Fragilité/ }).click()
    await settled(page)
    const before = await headline(page)
    const first = page.getByRole('group', { name: 'Critère 1' })
    await first.getByLabel('Seuil').selectOption({ label: 'un rang parmi les zones' })
    await until('the headline', async () => (await headline(page)) !== before)
    await until('the threshold', async () => /Ici, le seuil vaut \d+,\d\s%/.test(await first.innerText()))
    await first.getByLabel('Part des zones', { exact: false }).fill('50')
    await until('the link', async () => page.url().includes('.q500.'))
    await page.getByRole('button', { name: 'Ajouter une classe' }).click()
    await settled(page)
    expect(await page.locator('.legend').first().innerText()).toContain('Score 3 et plus')
    // a button that goes with its own action gives the focus to the one beside it
    const [fewer, more] = ['Retirer la dernière classe', 'Ajouter une classe'] as const
    for (let i = 0; i < 3 && (await page.getByRole('button', { name: fewer }).count()) > 0; i++)
      await page.getByRole('button', { name: fewer }).press('Enter')
    await until('the focus', async () => (await textOf(page, ':focus')) === more)
    await page.getByRole('button', { name: more }).press('Enter')
    await settled(page)
    await openPart(page, 'Répartition')
    expect(await textOf(page, '.method-tables')).toContain('Ce qui dépend de chaque critère')
  })

  it('keeps the last valid method where the scores do not increase, and says so', async () => {
    const page = await atlas.open()
    await opened(page)
    await page.getByRole('button', { name: /^Partir de : Fragilité/ }).click()
    await settled(page)
    const query = page.url()
    await page.getByLabel('Classe 3 : à partir du score').fill('0,5')
    expect(await textOf(page, '.workshop .error')).toContain('doivent augmenter')
    expect(page.url()).toBe(query)
    await page.getByLabel('Classe 3 : à partir du score').fill('3')
    await until('the link', async () => page.url() !== query)
    expect(await page.locator('.workshop .error').count()).toBe(0)
  })

  it('has the thresholds that were moved beside the map in its fields, and in the file that it saves', async () => {
    const page = await atlas.open({
      query: '?v=1&t=demo&i=reader_method&l=iris&x=2!vacancy_rate.ge.q800.10!0.10!LOG',
    })
    const first = page.getByRole('group', { name: 'Critère 1' })
    expect(await first.getByLabel('Seuil', { exact: true }).inputValue()).toBe('quantile')
    await page.getByRole('textbox', { name: /^Taux de logements vacants\s: critère rempli/ }).fill('12,5')
    await until('the field', async () => (await first.getByLabel('Taux (%)').count()) === 1)
    expect(await first.getByLabel('Taux (%)').inputValue()).toBe('12,5')
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Enregistrer la méthode' }).click()
    const { method, level } = JSON.parse(await readFile(await (await saved).path(), 'utf8'))
    expect(level).toBe('iris')
    expect(method.criteria[0].bound).toEqual({ kind: 'value', percent: 12.5 })
    await openPart(page, 'Méthode et sources')
    await until('the criteria', async () => (await textOf(page, '.own-method')).includes('12,5'))
    // a change of another field keeps it
    await page.getByLabel('Nom de la méthode').fill('Vacance')
    await until('the link', async () => page.url().includes('vacancy_rate.ge.v125.10'))
    expect(page.url()).not.toContain('f=')
  })

  it.each([
    ['OPS_HOUSEHOLDS', 'ménages signalés par la méthode', 'ménages'],
    ['RPLS_STOCK', 'logements signalés par la méthode', 'logements'],
    ['-', 'zones signalées par la méthode', 'zones'],
  ])('says what it counts by its weight, %s', async (weight, said, unit) => {
    const page = await atlas.visit({
      query: `?v=1&t=demo&i=reader_method&l=iris&x=2!fragility_income_rate.ge.v400.10!0.10!${weight}`,
    })
    await until('the headline', async () => (await headline(page)).includes(said))
    const effect = await textOf(page, '.rule-effect')
    expect(effect.trim().endsWith(unit)).toBe(true)
  })

  it('opens a file at the scale that it was saved at', async () => {
    const page = await atlas.open({ query: '?v=1&t=demo&i=vacancy_rate&l=commune' })
    await opened(page)
    const bound = { kind: 'value', percent: 8 }
    const method = {
      criteria: [{ indicator: 'vacancy_rate', comparison: '>', bound }],
      rules: [{ minimums: [0, 1] }],
      weight: null,
    }
    await page.getByLabel('Ouvrir une méthode').setInputFiles({
      name: 'mine.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ atlas: 'method', version: 2, level: 'iris', method })),
    })
    await until('the method', async () => page.url().includes('i=reader_method'))
    expect(page.url()).toContain('l=iris')
  })

  it('opens a method of condominiums at their scale, and begins a yes or a no by the yes', async () => {
    const page = await atlas.open({ query: '?v=1&t=demo&i=vacancy_rate&l=commune' })
    await opened(page)
    const criterion = (indicator: string, percent: number) => ({
      indicator,
      comparison: '>',
      bound: { kind: 'value', percent },
    })
    const method = {
      criteria: [criterion('condominium_unpaid_rate', 25)],
      rules: [{ minimums: [0, 1] }],
      weight: 'COPRO_DWELLINGS',
    }
    await page.getByLabel('Ouvrir une méthode').setInputFiles({
      name: 'mine.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ atlas: 'method', version: 2, method })),
    })
    await until('the scale', async () => page.url().includes('l=condominium'))
    await settled(page)
    expect(await headline(page)).not.toContain('inconnu')
    const first = page.getByRole('group', { name: 'Critère 1' })
    const met = /Rempli dans \d+\scopropriétés sur les \d+ où il est connu/
    await until('how many meet it', async () => met.test(await first.innerText()))
    await first.getByLabel('Indicateur').selectOption({ label: 'Copropriétés non immatriculées' })
    await until('a yes or a no', async () => (await first.innerText()).includes('Un oui ou un non'))
    expect(await first.getByLabel('Rempli').inputValue()).toBe('>')
    expect(await first.getByLabel('Taux (%)').inputValue()).toBe('0')
    expect(await first.innerText()).toMatch(met)
    // a rate begins anew; a class that no sum reaches, and two classes of one colour, are said
    await first.getByLabel('Indicateur').selectOption({ label: 'Charges de copropriété impayées' })
    const kind = first.getByLabel('Seuil', { exact: true })
    await until('a rank', async () => (await kind.inputValue()) === 'quantile')
    await page.getByLabel('Classe 2 : à partir du score').fill('3')
    await until('the most', async () =>
      (await textOf(page, '.workshop-classes')).includes('Les points des critères font 1 au plus'),
    )
    await page.getByLabel('Classe 1 : couleur').fill('#a3141e')
    await page.getByLabel('Classe 2 : couleur').fill('#a3141e')
    await until('the colours', async () =>
      (await textOf(page, '.workshop-classes')).includes('Deux classes ont la même couleur'),
    )
  })

  it('opens a method from a file, and refuses what is none', async () => {
    const page = await atlas.open({ query: '?v=1&t=demo&i=vacancy_rate&l=commune' })
    await opened(page)
    const file = (name: string, content: string) =>
      page
        .getByLabel('Ouvrir une méthode')
        .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })
    await file('other.json', '{"atlas":"map"}')
    expect(await textOf(page, '.workshop .error')).toContain('n’est pas une méthode')
    const method = {
      criteria: [
        {
          indicator: 'vacancy_rate',
          comparison: '>=',
          bound: { kind: 'epci', plus: 0 },
          points: 1,
        },
      ],
      minimums: [0, 1],
      weight: 'P_LOG',
    }
    await file('elsewhere.json', JSON.stringify({ atlas: 'method', version: 1, method }))
    await until('a refusal', async () => (await textOf(page, '.workshop .error')).includes('P_LOG'))
    expect((await textOf(page, '.workshop .error')).replace(/\s/g, ' ')).toBe(
      '« elsewhere.json » n’est pas ouvert : ce territoire n’a pas « P_LOG », dont cette méthode a besoin. La carte et les réglages restent comme ils étaient.',
    )
    expect(page.url()).not.toContain('x=')
    await file(
      'mine.json',
      JSON.stringify({ atlas: 'method', version: 1, method: { ...method, weight: 'LOG' } }),
    )
    await until('the link', async () => page.url().includes('x=2!vacancy_rate.ge.e0.10!0.10!LOG'))
    await settled(page)
    expect(await textOf(page, '.workshop')).toMatch(/Ici, le seuil vaut \d+,\d\s%/)
  })

  it('weighed by a count that another scale lacks, says there that its number is unknown, and never zero', async () => {
    const page = await atlas.open({ query: '?v=1&t=demo&i=fragility&l=iris' })
    await opened(page)
    await page.getByRole('button', { name: /^Partir de : Fragilité/ }).click()
    await page.getByLabel('Ce qui est compté dans chaque zone').selectOption('LOG')
    await until('the link', async () => page.url().includes('!LOG'))
    await settled(page)
    await page.locator('.segment', { hasText: 'Résidence sociale' }).click()
    await until('residences', async () => /[?&]l=residence/.test(page.url()))
    await settled(page)
    await until('the headline', async () => /inconnu/.test(await headline(page)))
    expect(await headline(page)).not.toMatch(/(^|[^\d\s])\s*0 logements/)
    expect(await textOf(page, '.headline strong')).toMatch(/nombre de logements signalés .*inconnu/i)
  })

  it('has what the page of a method says, in the part on method and sources, for one of the reader’s own', async () => {
    const page = await atlas.open({ query: '?v=1&t=demo&i=vacancy_rate&l=commune' })
    await opened(page)
    const words = (text: string) => ({ fr: text, en: text })
    const method = {
      label: words('Veille'),
      source_ref: 'Programme local, action 12',
      unsaid: [{ said: words('La borne n’est pas dite'), chosen: words('Celle du territoire') }],
      criteria: [
        {
          label: words('Vide'),
          indicator: 'vacancy_rate',
          comparison: '>=',
          bound: { kind: 'epci', plus: 1 },
          points: 2,
        },
      ],
      rules: [{ minimums: [0, 2] }],
      classes: [{ label: words('Calme') }, { label: words('À voir'), concern: true }],
      weight: 'LOG',
    }
    await page.getByLabel('Ouvrir une méthode').setInputFiles({
      name: 'veille.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ atlas: 'method', version: 2, method })),
    })
    await until('the link', async () => page.url().includes('i=reader_method'))
    await settled(page)
    await openPart(page, 'Méthode et sources')
    await page.locator('.own-method').waitFor()
    const said = await textOf(page, '.own-method')
    for (const text of [
      'Où elle est écrite : Programme local, action 12',
      'taux ≥ celui de l’intercommunalité, +1 points',
      'À voirà partir de 2oui',
      'Chaque zone pèse',
      'La borne n’est pas diteCelle du territoire',
    ])
      expect(said).toContain(text)
    expect(await axeFindings(page)).toEqual([])
  })

  it('names its classes, gives them colours, counts nothing if asked, and its link carries all of it', async () => {
    const page = await atlas.open()
    await opened(page)
    await page.getByRole('button', { name: /^Partir de : Fragilité/ }).click()
    await settled(page)
    await page.getByLabel('Nom de la méthode').fill('Ma lecture')
    await page.getByLabel('Classe 3 : nom').fill('À suivre')
    await page.getByLabel('Classe 3 : couleur').fill('#123456')
    await page.getByLabel('Classe 2 : signalée').uncheck()
    await page
      .getByLabel('Ce qui est compté dans chaque zone')
      .selectOption({ label: 'Rien : chaque zone compte pour une' })
    await until('the title', async () => (await textOf(page, '#view-title')).includes('Ma lecture'))
    await until('the headline', async () => /zones signalées par la méthode/.test(await headline(page)))
    await settled(page)
    // the address is written once the choices rest; what is counted was the last of them
    await until('the link', async () => page.url().includes('!-!'))
    const said = await headline(page)
    const other = await atlas.open({ query: new URL(page.url()).search })
    await settled(other)
    await until('the same headline', async () => (await headline(other)) === said)
    expect(await textOf(other, '#view-title')).toContain('Ma lecture')
    expect(await other.locator('.legend').first().innerText()).toContain('À suivre')
  })

  it('is read whole from a link that ends by what Markdown takes for its own, and writes none', async () => {
    // the last class says nothing, the one before that it is not pointed out
    const other = await atlas.open({
      query:
        '?v=1&t=demo&i=reader_method&l=iris&x=2!fragility_income_rate.ge.v400.10!0.10.20!RPLS_STOCK!*...0*',
    })
    await settled(other)
    await opened(other)
    expect(await other.getByLabel('Classe 2 : signalée').isChecked()).toBe(false)
    expect(await other.locator('.problems').count()).toBe(0)
    await other.getByLabel('Classe 2 : signalée').check()
    // a choice that comes back to what the address says already is not written again
    await until('the change', async () => !other.url().includes('0*'))
    await other.getByLabel('Classe 2 : signalée').uncheck()
    await until('the link', async () => /\.\.\.0$/.test(other.url()))
    await other.goto(`${other.url()}**`)
    await settled(other)
    await opened(other)
    expect(await other.getByLabel('Classe 2 : signalée').isChecked()).toBe(false)
  })

  it('keeps both rules of a method, edits each, says which is shown, and gives a criterion a name of its own', async () => {
    const page = await atlas.open()
    await opened(page)
    await page.getByRole('button', { name: /^Partir de : Fragilité/ }).click()
    await settled(page)
    const counts = () => page.locator('.legend-steps .step-count').allInnerTexts()
    const first = await counts()
    const rule = page.getByLabel('Règle montrée sur la carte')
    expect((await rule.locator('option').allInnerTexts()).map((text) => text.replace(/\s/g, ' '))).toEqual([
      'Un critère rempli : fragile ; deux ou trois : très fragile',
      'Un ou deux critères remplis : fragile ; trois : très fragile',
    ])
    await rule.selectOption('1')
    await until('the link', async () => /[?&]r=m2(&|$)/.test(page.url()))
    await settled(page)
    expect(await page.getByLabel('Classe 3 : à partir du score').inputValue()).toBe('3')
    const second = await counts()
    expect(second).not.toEqual(first)
    expect(await page.locator('.rules input:checked').count()).toBe(1)
    // the other rule stays as it is; the words of this one said its former scores
    await page.getByLabel('Classe 2 : à partir du score').fill('2')
    await until(
      'the method',
      async () => page.url().includes('!0.20.30!RPLS_STOCK') || /\*0\.20\.30/.test(page.url()),
    )
    expect(page.url()).toMatch(/[?&]r=m2(&|$)/)
    expect(await page.getByLabel('Nom de la règle').inputValue()).toBe('')
    await page.getByLabel('Nom de la règle').fill('Trois ou rien')
    await settled(page)
    expect(await rule.locator('option').nth(1).innerText()).toBe('Trois ou rien')
    await page
      .getByRole('group', { name: 'Critère 1', exact: true })
      .getByLabel('Nom du critère')
      .fill('Bas revenus')
    await until('the name', async () => page.url().includes('Bas_20revenus'))
    await settled(page)
    await openPart(page, 'Répartition')
    for (const table of ['near-title', 'moves-title', 'sensitivity-title'])
      expect(await textOf(page, `div:has(> #${table})`)).toContain('Bas revenus')
    await openPart(page, 'Méthode et sources')
    const method = page.locator('.own-method')
    await method.waitFor()
    for (const said of ['Bas revenus', 'Trois ou rien', 'Un critère rempli : fragile'])
      expect((await method.innerText()).replace(/\s/g, ' ')).toContain(said)
    expect(await axeFindings(page)).toEqual([])
    // the link opens the same rule of the same method
    const shown = await counts()
    const other = await atlas.open({ query: new URL(page.url()).search })
    await settled(other)
    expect(await other.locator('.problems').count()).toBe(0)
    expect(await other.locator('.legend-steps .step-count').allInnerTexts()).toEqual(shown)
    expect(await textOf(other, '.thresholds')).toContain('Bas revenus')
    // one rule more is a copy, one fewer leaves the one before
    await page.getByRole('button', { name: 'Ajouter une règle' }).click()
    await until('three rules', async () => (await rule.locator('option').count()) === 3)
    expect(await rule.inputValue()).toBe('2')
    for (let i = 0; i < 2; i++) await page.getByRole('button', { name: 'Retirer cette règle' }).press('Enter')
    await until('one rule', async () => (await rule.count()) === 0)
    expect(await textOf(page, ':focus')).toBe('Ajouter une règle')
    await settled(page)
    expect(await counts()).toEqual(first)
  })

  it('of twelve criteria, four rules and seven classes is shown whole and edited, and its link opens the same map', async () => {
    const query = `?v=1&t=demo&i=reader_method&l=iris&r=m3&x=${methodText(fullMethod)}`
    const page = await atlas.open({ query })
    await settled(page)
    await opened(page)
    const counts = (of: Page) => of.locator('.legend-steps .step-count').allInnerTexts()
    expect(await page.locator('.problems').count()).toBe(0)
    expect(await page.getByRole('group', { name: /^Critère \d+$/ }).count()).toBe(12)
    const rule = page.getByLabel('Règle montrée sur la carte')
    expect(await rule.locator('option').count()).toBe(4)
    expect(await rule.inputValue()).toBe('2')
    expect(await page.locator('.workshop-class').count()).toBe(7)
    expect(await page.getByRole('button', { name: 'Ajouter un critère' }).count()).toBe(0)
    const first = await counts(page)
    await page.getByRole('button', { name: 'Retirer le critère 12' }).click()
    await page.getByRole('button', { name: 'Ajouter un critère' }).click()
    expect(await page.getByRole('group', { name: /^Critère \d+$/ }).count()).toBe(12)
    await page.getByLabel('Classe 7 : à partir du score').fill('16')
    await until('the link', async () => /\.160(~|\*|!)/.test(page.url()))
    await settled(page)
    const shown = await counts(page)
    expect(shown).not.toEqual(first)
    expect(page.url().length).toBeLessThan(4000)
    const other = await atlas.open({ query: new URL(page.url()).search, width: 390, height: 844 })
    await settled(other)
    expect(await other.locator('.problems').count()).toBe(0)
    expect(await counts(other)).toEqual(shown)
    expect(await other.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  })

  it('says that other classes are pointed out, and not that nothing changed', async () => {
    const page = await atlas.open()
    await opened(page)
    await page.getByRole('button', { name: /^Partir de : Fragilité/ }).click()
    await settled(page)
    // a change that comes with the one before is one with it
    await page.waitForTimeout(1300)
    await page.getByLabel('Classe 2 : signalée').uncheck()
    await until('the step', async () =>
      /\d % du parc/.test((await textOf(page, '.step')).replace(/\s/g, ' ')),
    )
    const step = (await textOf(page, '.step')).replace(/\s/g, ' ')
    expect(step).toMatch(/^\d.* → \d.* du parc, d’autres classes étant signalées$/)
  })

  it('rebuilds the five levels of the private stock by keyboard, and both methods agree', async () => {
    const page = await atlas.open({ query: '?v=1&t=demo&i=private_stock_index&l=iris' })
    const document = await headline(page)
    expect(document).toContain('résidences principales privées à enjeux élevés ou très élevés')
    await page.locator('#workshop-title').press('Enter')
    await page.getByRole('button', { name: /^Partir de : Indice/ }).press('Enter')
    await until('the link', async () => page.url().includes('i=reader_method'))
    await settled(page)
    expect(await textOf(page, '.workshop')).toMatch(/Accord avec : Indice[^%]*100\s%/)
    const other = await atlas.open({ query: new URL(page.url()).search })
    await settled(other)
    expect(await textOf(other, '.legend')).toContain('Enjeux très élevés')
  })

  it('is reached and used by the keyboard, has nothing serious for axe, and goes away', async () => {
    const page = await atlas.open()
    await page.locator('#workshop-title').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Partir de : Fragilité/ }).focus()
    await page.keyboard.press('Enter')
    await until('the focus', async () =>
      page.evaluate(() => document.activeElement?.id === 'workshop-criteria'),
    )
    await settled(page)
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Retirer la méthode' }).focus()
    await page.keyboard.press('Enter')
    await until('the link', async () => !page.url().includes('x='))
    await settled(page)
    expect(await headline(page)).toContain('fragiles ou très fragiles')
  })
})
