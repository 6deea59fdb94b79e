import * as v from 'valibot'
import { catalogue } from '../indicators/catalogue.ts'
import { method } from '../methods/method.ts'

/** public/data/catalogue.json: what every territory shares. */
export const published = v.strictObject({ ...catalogue.entries, methods: v.array(method) })
export type Published = v.InferOutput<typeof published>
