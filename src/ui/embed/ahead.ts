import { DEFAULT_TERRITORY } from '../../atlas/choice.ts'
import { plainLink } from '../../sketch/plain-link.ts'
import { askAhead } from '../opening/ask-ahead.ts'

/** The first import of the frame's first script: the files of a picture are on their way while the rest of it is run. */

const link = plainLink(window.location.search)
if (link) askAhead(link.territory ?? DEFAULT_TERRITORY, link)
