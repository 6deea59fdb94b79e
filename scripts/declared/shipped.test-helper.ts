import { fileURLToPath } from 'node:url'
import { declaredFolder } from './declared-folder.ts'

/** The declarations that the project ships. */
export const DATA = fileURLToPath(new URL('../../data', import.meta.url))
export const SHIPPED = declaredFolder(DATA)
