import { createContext, useContext } from 'react'
import {
  ACCENT,
  INK,
  INK_SOFT,
  LINE,
  LINE_STRONG,
  NOTICE_LINE,
  NOTICE_SOFT,
  PAPER,
  PAPER_SOFT,
  PAPER_SUNK,
} from './ink.ts'

/** The colours of a figure that say nothing of the zones: text, lines, paper. */
export interface Inks {
  readonly ink: string
  readonly inkSoft: string
  readonly line: string
  readonly lineStrong: string
  readonly paper: string
  readonly paperSoft: string
  readonly paperSunk: string
  readonly accent: string
  readonly noticeSoft: string
  readonly noticeLine: string
  /** of the hatches of states; null: as `HATCHES` has them */
  readonly hatch: { readonly ink: string; readonly paper: string } | null
}

export const LIGHT_INKS: Inks = {
  ink: INK,
  inkSoft: INK_SOFT,
  line: LINE,
  lineStrong: LINE_STRONG,
  paper: PAPER,
  paperSoft: PAPER_SOFT,
  paperSunk: PAPER_SUNK,
  accent: ACCENT,
  noticeSoft: NOTICE_SOFT,
  noticeLine: NOTICE_LINE,
  hatch: null,
}

export const GREY_INKS: Inks = {
  ink: '#1a1a1a',
  inkSoft: '#4d4d4d',
  line: '#d0d0d0',
  lineStrong: '#808080',
  paper: '#ffffff',
  paperSoft: '#f5f5f5',
  paperSunk: '#ebebeb',
  accent: '#000000',
  noticeSoft: '#ffffff',
  noticeLine: '#4d4d4d',
  hatch: { ink: '#707070', paper: '#ffffff' },
}

export const DARK_INKS: Inks = {
  ink: '#f2f3f1',
  inkSoft: '#bfc6cb',
  line: '#3b444c',
  lineStrong: '#87919a',
  paper: '#171c20',
  paperSoft: '#222930',
  paperSunk: '#2a3138',
  accent: '#7cc4cf',
  noticeSoft: '#3a3016',
  noticeLine: '#d9b25a',
  hatch: { ink: '#87919a', paper: '#222930' },
}

/** Read by each part of a figure; the page's own where a figure says none. */
export const InkContext = createContext(LIGHT_INKS)
export const useInks = (): Inks => useContext(InkContext)
