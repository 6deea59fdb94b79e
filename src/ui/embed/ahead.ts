import { DEFAULT_TERRITORY } from '../../atlas/choice.ts'
import { askAhead, plainLink } from '../opening/ask-ahead.ts'

/** The first import of the frame's first script: the files of the first picture are on their way while the rest of it is run. */

const link = plainLink(window.location.search)
if (link) askAhead(link.territory ?? DEFAULT_TERRITORY, link.partial)
