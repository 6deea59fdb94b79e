import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { atlasPage } from './atlas-page.ts'

const atlas = atlasPage()

async function exported(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const menu = page.getByText('Partager et exporter')
  if (!(await page.getByRole('button', { name: button }).isVisible())) await menu.click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

describe('files out', () => {
  it('the table for French Excel: semicolons, decimal commas, a BOM, states in words', async () => {
    const page = await atlas.open({ query: '?v=1&t=demo&i=long_vacancy_rate&l=commune' })
    const { name, bytes } = await exported(page, 'Tableau CSV pour Excel français')
    expect(name).toMatch(/^demo_long-vacancy-rate_commune_\d{4}_excel\.csv$/)
    const text = bytes.toString('utf8')
    expect(text.charCodeAt(0)).toBe(0xfeff)
    const { data } = Papa.parse<string[]>(text.slice(1), { delimiter: ';' })
    expect(data.filter((row) => row.length > 1)).toHaveLength(25)
    expect(text).toContain('secret statistique')
    expect(text).toContain('Territoire fictif, données simulées')
    expect(text).toMatch(/;\d+,\d/)
  })

  it('the plain table: points, codes whole', async () => {
    const page = await atlas.open({ query: '?v=1&t=demo&i=vacancy_rate&l=commune' })
    const { bytes } = await exported(page, 'Tableau CSV simple')
    const { data } = Papa.parse<Record<string, string>>(bytes.toString('utf8'), {
      header: true,
      skipEmptyLines: true,
    })
    expect(data).toHaveLength(24)
    expect(data.map((row) => row.code).sort()[0]).toBe('00001')
  })

  it('the figure as SVG, whole in itself', async () => {
    const page = await atlas.open()
    const { name, bytes } = await exported(page, 'Carte SVG')
    expect(name).toMatch(/\.svg$/)
    const svg = bytes.toString('utf8')
    expect(svg).toMatch(/^<\?xml|^<svg/)
    for (const words of [
      'Fragilité de l’occupation',
      'Territoire fictif',
      'Contours schématiques',
      'Très fragile',
    ]) {
      expect(svg, words).toContain(words)
    }
    expect(svg).not.toMatch(/href="http/)
  })

  it('the figure as PNG', async () => {
    const page = await atlas.open()
    const { bytes } = await exported(page, 'Carte PNG')
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.readUInt32BE(16)).toBeGreaterThanOrEqual(1200)
  })
})
