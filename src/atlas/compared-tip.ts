import { cardWords } from '../i18n/words/card.ts'
import type { ComparedViews } from './compared-views.ts'
import { sideWords } from './side-words.ts'
import { type ZoneTip, zoneTip } from './zone-tip.ts'

/** The tooltip of a zone over two maps: its value on each, whichever of them the pointer is on. */
export function comparedTip(views: Pick<ComparedViews, 'first' | 'second'>, code: string): ZoneTip | null {
  const [a, b] = [zoneTip(views.first, code), zoneTip(views.second, code)]
  if (!a || !b) return a
  const { labelled } = cardWords[views.first.lang]
  const names = sideWords(views)
  const ofB = labelled(names.b, b.value)
  return { ...a, value: labelled(names.a, a.value), lines: [ofB], brief: ofB }
}
