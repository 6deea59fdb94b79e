import type { Catalogue } from '../../atlas/catalogue.ts'
import { schematicContours } from '../../contours/schematic-contours.ts'
import type { CellRow, ZoneRow } from '../../db/tables.ts'
import { DeclarationError } from '../../declared/declaration-error.ts'
import type { DeclaredFiles } from '../../declared/declared-files.ts'
import type { Credit } from '../../indicators/territory.ts'
import type { Cog } from '../../sources/cog.ts'
import { zoneCode } from '../../territory/code.ts'
import type { TerritorySource } from '../territory-source.ts'
import { COORDINATES, readCoordinates } from './coordinates.ts'
import { discrepancies } from './discrepancies.ts'
import { loadPlan, type Plan } from './plan.ts'
import { POPULATION_CREDIT, POPULATION_YEAR } from './population.ts'
import { printedShares } from './printed-shares.ts'

const GEOMETRY: Credit = {
  source: 'contours-schematiques',
  producer: 'Atlas de l’habitat',
  title: {
    fr: 'calculés d’après le centre et la superficie des communes (IGN)',
    en: 'computed from the centre and the area of the communes (IGN)',
  },
  vintage: '2026',
  licence: 'Licence Ouverte 2.0',
  page: null,
}

/** A territory that has no contours yet. */
export type PlanSource = Omit<TerritorySource, 'layers'>

/**
 * What a plan says of its territory: communes, groups and EPCI, populations, printed figures.
 * @param path plans/<territory>.yaml
 * @throws DeclarationError with the file, the line and the cause
 */
export function planSource(files: DeclaredFiles, path: string, catalogue: Catalogue, cog: Cog): PlanSource {
  const plan = loadPlan(files, path, catalogue, cog)
  const { declared } = plan
  const { ref, producer, title, vintage } = declared.document
  return {
    meta: {
      id: declared.id,
      name: declared.name,
      epci: { code: declared.epci, name: plan.epciName },
      fictional: false,
      contours: 'schematic',
      groups: declared.groups.map(({ code, name, note, range }) => ({
        code,
        name,
        note,
        ...(range && { range }),
      })),
      groups_label: declared.groups_label,
      plan: declared.plan,
      geometry: GEOMETRY,
      document: { ref, producer, title, vintage },
      discrepancies: discrepancies(plan),
      tables: [...printedShares(plan, catalogue), ...plan.tables],
      ...(declared.actions.length > 0 && { actions: declared.actions }),
      notes: declared.notes,
    },
    zones: zoneRows(plan),
    cells: cellRows(plan),
    credits: credits(plan, catalogue),
    reasons: Object.fromEntries(
      declared.reasons.flatMap(({ indicators, reason }) => indicators.map((id) => [id, reason])),
    ),
  }
}

/** Drawn only where no official contours take their place: it takes a quarter of a second. */
export const onSchematicContours = (files: DeclaredFiles, plan: PlanSource): TerritorySource => ({
  ...plan,
  layers: { commune: contours(files, plan) },
})

/** The territory of a plan, on schematic contours. */
export const planTerritory = (
  files: DeclaredFiles,
  path: string,
  catalogue: Catalogue,
  cog: Cog,
): TerritorySource => onSchematicContours(files, planSource(files, path, catalogue, cog))

function zoneRows({ declared, epciName, communes }: Plan): ZoneRow[] {
  const blank = { commune: null, group: null, kind: null, perimeter: null, lon: null, lat: null }
  return [
    { ...blank, level: 'epci', code: zoneCode('epci', declared.epci), name: epciName },
    ...declared.groups.map(({ code, name }) => ({
      ...blank,
      level: 'group',
      code: zoneCode('group', code),
      name,
    })),
    ...communes.map(({ code, name, group }) => ({
      ...blank,
      level: 'commune',
      code,
      name,
      group,
    })),
  ]
}

function cellRows({ declared, figures, communes }: Plan): CellRow[] {
  const named = new Set(figures.map((f) => `${f.code} ${f.measure} ${f.year}`))
  const commune = { level: 'commune', flags: 0 }
  return [
    ...communes.map(({ code, population }) => ({
      ...commune,
      code,
      measure: 'POPULATION',
      year: POPULATION_YEAR,
      value: population,
      state: null,
    })),
    ...figures.map(({ level, code, measure, year, value, state }) => ({
      level,
      code,
      measure,
      year,
      value,
      state,
      flags: 0,
    })),
    ...declared.unnamed.flatMap(({ measure, year, state }) =>
      communes
        .filter(({ code }) => !named.has(`${code} ${measure} ${year}`))
        .map(({ code }) => ({ ...commune, code, measure, year, value: null, state })),
    ),
  ]
}

function credits({ declared, figures }: Plan, catalogue: Catalogue): Record<string, Credit> {
  const { producer, title, vintage, page } = declared.document
  const own: Credit = { source: 'plan', producer, title, vintage, licence: null, page }
  const used = new Set(figures.map((f) => f.measure))
  const listed = (id: string, credit: Credit): Credit => {
    const said = declared.unnamed.find(({ measure }) => measure === id)?.listed
    return said ? { ...credit, listed: said } : credit
  }
  return Object.fromEntries([
    ['POPULATION', POPULATION_CREDIT],
    ...catalogue.measures.filter((m) => used.has(m.id)).map((m) => [m.id, listed(m.id, own)]),
    ...declared.credits.flatMap(({ measures, credit }) => measures.map((id) => [id, listed(id, credit)])),
  ])
}

function contours(files: DeclaredFiles, { zones }: PlanSource) {
  const places = new Map(readCoordinates(files).map((place) => [place.code_insee, place]))
  return schematicContours(
    zones
      .filter(({ level }) => level === 'commune')
      .map(({ code, name }) => {
        const place = places.get(code)
        if (!place)
          throw new DeclarationError(files.shown(COORDINATES), null, `no centre for ${code} ${name}`)
        return { code, lon: place.lon, lat: place.lat, areaKm2: place.superficie_km2 }
      }),
  )
}
