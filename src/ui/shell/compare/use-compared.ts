import { useCallback, useMemo } from 'react'
import type { Choice } from '../../../atlas/choice.ts'
import { comparedPanels } from '../../../atlas/compared-panels.ts'
import { comparedViews, legendsOf, shownView } from '../../../atlas/compared-views.ts'
import type { Comparison } from '../../../atlas/comparison.ts'
import { sideWords } from '../../../atlas/side-words.ts'
import type { ResolvedView } from '../../../atlas/view.ts'
import { compareWords } from '../../../i18n/words/compare.ts'
import { focusSoon, VIEW_TITLE } from '../../choosing/focus.ts'
import type { ViewAction } from '../share/ActionButton.tsx'
import { endCompare, startCompare } from './start-compare.ts'

/**
 * The maps of a comparison, the view that words and files are of, the legends beside the maps, the figure and the words of
 * both, and the button that begins and ends it.
 * @param drawn the first map as it is drawn now
 * @param read the same, as what is read beside it has it
 * @param onMaps brings the maps into sight, under the sheet of a phone that the button stands in
 */
export function useCompared(
  comparison: Comparison | null,
  drawn: ResolvedView,
  read: ResolvedView,
  update: (next: (now: Choice) => Choice) => void,
  onMaps: () => void,
) {
  const { lang, years, year } = drawn
  const compared = useMemo(() => (comparison ? comparedViews(drawn, comparison) : null), [comparison, drawn])
  const shown = useMemo(() => shownView(read, compared), [read, compared])
  const legends = useMemo(() => legendsOf(read, compared), [read, compared])
  const sides = useMemo(
    () => (compared && !shown.isDifference ? comparedPanels(compared) : null),
    [compared, shown.isDifference],
  )
  const words = useMemo(
    () => (compared && !shown.isDifference ? sideWords({ first: read, second: compared.second }) : null),
    [compared, shown.isDifference, read],
  )
  const isCompared = compared !== null
  const actions = useMemo<readonly ViewAction[]>(
    () => [
      {
        id: 'compare',
        label: compareWords[lang].compare,
        icon: 'M2 3h5v10H2zM9 3h5v10H9z',
        word: 'wide',
        dialog: false,
        pressed: isCompared,
        press: () => {
          update((now) => {
            focusSoon(now.compare ? VIEW_TITLE : 'compare-title')
            return { ...now, ...(now.compare ? endCompare(now) : startCompare({ years, year })) }
          })
          onMaps()
        },
      },
    ],
    [lang, years, year, isCompared, update, onMaps],
  )
  const end = useCallback(() => {
    focusSoon(VIEW_TITLE)
    update((now) => (now.compare ? { ...now, ...endCompare(now) } : now))
  }, [update])
  return { compared, shown, legends, sides, words, actions, end }
}
