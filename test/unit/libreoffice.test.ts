import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { toCsv } from '../../src/exports/csv.ts'
import { exportTable } from '../../src/exports/export-table.ts'
import { toXlsx } from '../../src/exports/xlsx.ts'
import { vacancyView } from '../fixtures/view.ts'
import { hasOffice, officeWrites } from '../libreoffice.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** LibreOffice opens what the page gives for a spreadsheet, and says what it read. */

const MINUTE = 60_000
/** semicolons, quotes, UTF-8 */
const FRENCH_CSV = 'Text - txt - csv (StarCalc):59,34,76,1'

describe.runIf(hasOffice('calc'))('LibreOffice', () => {
  const folder = temporaryFolder('atlas-calc')
  beforeAll(async () => {
    const table = exportTable([vacancyView], 'view', 'https://habitat.example/?v=1')
    writeFileSync(join(folder, 'vue.csv'), toCsv(table, 'excel_fr'))
    writeFileSync(join(folder, 'classeur.xlsx'), new Uint8Array(await (await toXlsx(table)).arrayBuffer()))
  })

  /** The cells as they are: commas, decimal points, formulas where there are any. */
  function opened(file: string, options: string[]): Record<string, string>[] {
    const out = join(folder, `lu-${file}`)
    officeWrites([join(folder, file)], {
      to: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true',
      folder: out,
      profile: join(folder, 'profile'),
      options,
    })
    const csv = readFileSync(join(out, file.replace(/\.\w+$/, '.csv')), 'utf8')
    return Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data
  }
  const [zone] = vacancyView.zones

  it(
    'opens the CSV for a French Excel: a row a zone, codes with their zeros, nothing a formula',
    () => {
      const rows = opened('vue.csv', [`--infilter=${FRENCH_CSV}`])
      expect(rows).toHaveLength(vacancyView.zones.length)
      expect(rows[0]).toMatchObject({ Code: zone?.code, Nom: zone?.name })
      expect(rows.flatMap((row) => Object.values(row)).filter((cell) => cell.startsWith('='))).toEqual([])
    },
    MINUTE,
  )

  it(
    'opens the workbook: codes are text with their zeros, values numbers, and nothing is a formula',
    () => {
      const rows = opened('classeur.xlsx', [])
      expect(rows).toHaveLength(vacancyView.zones.length)
      expect(rows[0]).toMatchObject({ Code: zone?.code, Nom: zone?.name })
      expect(Number(rows[0]?.Valeur)).toBeCloseTo(Number(zone?.value), 5)
      expect(rows.flatMap((row) => Object.values(row)).filter((cell) => cell.startsWith('='))).toEqual([])
    },
    MINUTE,
  )
})
