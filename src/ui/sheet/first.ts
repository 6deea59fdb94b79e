import { watchProgram } from '../opening/watch-program.ts'

/** Written into fiche.html when the site is built: no picture comes before the sheet, whose program alone is watched. */

watchProgram()
