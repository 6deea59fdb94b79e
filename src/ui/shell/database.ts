import { createAsker } from '../../db/asker.ts'
import { startDatabase } from '../../db/engine-browser.ts'
import { restartable } from '../../db/restartable.ts'

/** The page's database, one whatever territory is shown. This module is fetched after the first map is on screen. */
const database = restartable(startDatabase)

export const asker = createAsker(database)

/** Starts the engine, or tries again after a failure. */
export const startEngine = () => database.start()
