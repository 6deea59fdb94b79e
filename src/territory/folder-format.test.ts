import { describe, expect, it } from 'vitest'
import { currentForm, FOLDER_FORMAT, formatFaultText } from './folder-format.ts'
import { FOLDER_MIGRATIONS, type Migration } from './folder-migrations.ts'

describe('the format of a published folder', () => {
  it('is one more than the migrations that lead to it', () => {
    expect(FOLDER_FORMAT).toBe(FOLDER_MIGRATIONS.length + 1)
  })

  it('is read as it is where it is the one of this program', () => {
    const json = { format: FOLDER_FORMAT, territories: [] }
    expect(currentForm('index', json)).toEqual({ ok: true, value: json })
  })

  it('1 to 2: files that carried no number get it, and nothing else changes in them', () => {
    const catalogue = { sources: [], measures: [] }
    expect(currentForm('catalogue', catalogue)).toEqual({
      ok: true,
      value: { ...catalogue, format: FOLDER_FORMAT },
    })
  })

  it('1 to 2: the mentions of an indicator are its credits', () => {
    const credits = [{ producer: 'INSEE' }]
    const former = [{ indicator: 'vacancy_rate', mentions: credits }]
    expect(currentForm('territory', { format: 1, id: 'dijon', available: former })).toEqual({
      ok: true,
      value: { format: FOLDER_FORMAT, id: 'dijon', available: [{ indicator: 'vacancy_rate', credits }] },
    })
  })

  it('1 to 2: the list of territories says no more what each has and lacks', () => {
    const named = { id: 'dijon', name: { fr: 'Dijon', en: 'Dijon' }, fictional: false, zones: {} }
    const former = [{ ...named, has: [], lacks: [], tables: [], sections: [] }]
    expect(currentForm('index', { format: 1, territories: former })).toEqual({
      ok: true,
      value: { format: FOLDER_FORMAT, territories: [named] },
    })
  })

  it.each([undefined, 'none', [null], [3]])('1 to 2: leaves %j to the schema of the file', (available) => {
    expect(currentForm('territory', { format: 1, available })).toEqual({
      ok: true,
      value: { format: FOLDER_FORMAT, available },
    })
  })

  it('2 to 3: contours that nobody calls official are supplied, and their credit says it no more', () => {
    const geometry = { producer: 'iris.zip' }
    const former = { format: 2, contours: 'official' }
    const read = (said: object) => currentForm('territory', { ...former, geometry: { ...geometry, ...said } })
    const value = { ...former, format: FOLDER_FORMAT, geometry }
    expect(read({})).toEqual({ ok: true, value })
    expect(read({ supplied: true })).toEqual({ ok: true, value: { ...value, contours: 'supplied' } })
  })

  it.each([undefined, 'none', null, 3])('2 to 3: leaves %j to the schema of the file', (geometry) => {
    const value = { format: FOLDER_FORMAT, geometry }
    expect(currentForm('territory', { format: 2, geometry })).toEqual({ ok: true, value })
  })

  it('is refused where it is newer, or is no number that a format can have', () => {
    const newer = currentForm('territory', { format: FOLDER_FORMAT + 1 })
    expect(newer).toEqual({ ok: false, error: { kind: 'newer', found: String(FOLDER_FORMAT + 1) } })
    expect(!newer.ok && formatFaultText(newer.error)).toBe(
      `format ${FOLDER_FORMAT + 1} is newer than ${FOLDER_FORMAT}, the one that this program reads`,
    )
    for (const format of ['2', 0, -1, 1.5, null, Number.NaN])
      expect(currentForm('index', { format })).toMatchObject({ ok: false, error: { kind: 'not_a_format' } })
  })

  it('leaves what is no object to the schema of the file', () => {
    for (const json of [null, 'text', 3, [1]])
      expect(currentForm('site', json)).toEqual({ ok: true, value: json })
  })

  it('goes through every migration after its own, in order, each told which file it reads', () => {
    const migrations: Migration[] = [
      (file, json) => ({ ...json, steps: [`${file} 1>2`] }),
      (_, json) => ({ ...json, steps: [...((json.steps as string[] | undefined) ?? []), '2>3'] }),
    ]
    const steps = (format?: number) => currentForm('site', { format }, migrations)
    expect(steps()).toEqual({ ok: true, value: { format: 3, steps: ['site 1>2', '2>3'] } })
    expect(steps(2)).toEqual({ ok: true, value: { format: 3, steps: ['2>3'] } })
    expect(steps(3)).toEqual({ ok: true, value: { format: 3 } })
    expect(steps(4)).toMatchObject({ ok: false })
  })
})
