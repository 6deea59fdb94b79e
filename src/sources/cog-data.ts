import * as v from 'valibot'
import { FOLDER_FORMAT } from '../territory/folder-format.ts'

const code = v.string()
const name = v.string()
const codes = v.pipe(v.array(code), v.readonly())
const codeInto = v.array(v.tuple([code, code]))

/**
 * public/data/cog.json, the official geographic code as plain lists: communes in force with their municipal population, EPCI with their
 * members, former communes and parts of communes with the commune that they belong to now.
 */
export const cogData = v.strictObject({
  format: v.literal(FOLDER_FORMAT),
  /** of the lists: 1 January of this year */
  year: v.number(),
  /** with the municipal population and the arrondissement */
  communes: v.array(v.tuple([code, name, v.nullable(v.number()), v.nullable(code)])),
  epcis: v.array(v.tuple([code, name, v.array(code)])),
  /** former communes */
  merged: codeInto,
  /** associated communes */
  parts: codeInto,
  /** arrondissements of Paris, Lyon and Marseille */
  districts: codeInto,
  /** what became of communes, in order of date (ISO 8601) */
  events: v.array(v.strictObject({ date: v.string(), before: codes, after: codes })),
  /** of arrondissements and départements: west, south, east, north, in degrees of WGS84 */
  extents: v.array(v.tuple([code, v.number(), v.number(), v.number(), v.number()])),
})
export type CogData = v.InferOutput<typeof cogData>
