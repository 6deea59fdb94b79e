import { DEFAULT_TERRITORY } from '../../atlas/choice.ts'
import { askAhead, plainLink } from '../opening/ask-ahead.ts'

/** Written into embed.html before its first script: the files of the first picture are on their way while that script is compiled and run. */

const link = plainLink(window.location.search)
if (link) askAhead(link.territory ?? DEFAULT_TERRITORY, link.partial)
