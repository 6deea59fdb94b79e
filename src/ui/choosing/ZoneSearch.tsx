import { useCombobox } from 'downshift'
import { useMemo, useState } from 'react'
import type { Store } from '../../atlas/store.ts'
import type { Lang } from '../../i18n/lang.ts'
import { uiWords } from '../../i18n/words/ui.ts'
import { LEVEL_WORDS } from '../../i18n/words/view.ts'
import type { MapLevel } from '../../territory/level.ts'
import { findZones, type SearchedZone, searchedZones } from './find-zones.ts'

interface Props {
  lang: Lang
  store: Store
  /** the level shown */
  level: MapLevel
  /** all those that the indicator has here */
  levels: readonly MapLevel[]
  /** those that it lacks, whose zones can be shown and not chosen */
  around: readonly MapLevel[]
  /** the reader begins to search */
  onFocus?: () => void
  onPick: (level: MapLevel, code: string) => void
}

/** Finds a zone by name or code, at the level shown, at another one that the indicator has, or a place around them. */
export function ZoneSearch({ lang, store, level, levels, around, onFocus, onPick }: Props) {
  const w = uiWords[lang]
  const [query, setQuery] = useState('')
  const { shown: items, total } = useMemo(() => {
    // zones are gathered at the first search, not before
    const all = query === '' ? [] : [level, ...levels.filter((other) => other !== level), ...around]
    return findZones(searchedZones(store, all), query)
  }, [store, level, levels, around, query])
  const name = (one: MapLevel) => LEVEL_WORDS[lang][one].one
  const box = useCombobox<SearchedZone>({
    id: 'search',
    items,
    inputValue: query,
    itemToString: (zone) => zone?.name ?? '',
    // Enter without a choice in the list takes its first zone; where there is none, what says so stays.
    stateReducer: ({ highlightedIndex }, { type, changes }) =>
      type === useCombobox.stateChangeTypes.InputKeyDownEnter && highlightedIndex < 0
        ? { ...changes, selectedItem: items[0] ?? null, isOpen: total === 0 }
        : changes,
    // The input is controlled: its value is set where it is typed, or quick typing would lose letters.
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return
      onPick(selectedItem.level, selectedItem.code)
      setQuery('')
      box.selectItem(null as never)
    },
  })
  const open = box.isOpen && query.trim() !== ''
  const said =
    total === 0
      ? w.searchNone(levels.map(name).join(', '))
      : total > items.length
        ? w.searchFirst(items.length, total)
        : w.searchResults(total)
  return (
    <div className="search">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: getLabelProps ties it to the input */}
      <label {...box.getLabelProps()} className="visually-hidden">
        {w.search}
      </label>
      <input
        {...box.getInputProps({ onChange: (event) => setQuery(event.currentTarget.value), onFocus })}
        className="search-input"
        placeholder={w.searchHint}
        type="text"
      />
      <svg className="search-icon" viewBox="0 0 16 16" aria-hidden="true">
        <path
          d="M10.5 10.5 14.5 14.5M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0Z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
        />
      </svg>
      <div className="search-box" hidden={!open || total === 0}>
        <ul {...box.getMenuProps()} className="search-list">
          {open &&
            items.map((zone, index) => (
              <li
                key={`${zone.level} ${zone.code}`}
                {...box.getItemProps({ item: zone, index })}
                className={index === box.highlightedIndex ? 'search-item search-active' : 'search-item'}
              >
                <span>{zone.name}</span>
                <span className="soft">
                  {[
                    zone.level === level ? null : name(zone.level),
                    around.includes(zone.level) ? w.searchAround : null,
                    zone.communeName,
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </span>
                <span className="code">{zone.code}</span>
              </li>
            ))}
        </ul>
        {open && total > items.length && (
          <p className="search-more" aria-hidden="true">
            {said}
          </p>
        )}
      </div>
      <p className={open && total === 0 ? 'search-none' : 'visually-hidden'} aria-live="polite">
        {open ? said : ''}
      </p>
    </div>
  )
}
