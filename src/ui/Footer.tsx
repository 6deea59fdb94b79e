import { useRef, useState } from 'react'
import * as v from 'valibot'
import { type Site, site as siteSchema } from '../atlas/site.ts'
import type { Lang } from '../i18n/lang.ts'
import { uiWords } from '../i18n/words/ui.ts'

/** Legal notice, accessibility statement, sources: declared in data/, fetched when asked for. */
