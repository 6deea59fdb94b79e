import { useCombobox } from 'downshift'
import { useMemo, useState } from 'react'
import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import { uiWords } from '../i18n/words/ui.ts'
import { findZones } from './find-zones.ts'

export function ZoneSearch({ view, onPick }: { view: ResolvedView; onPick: (code: string) => void }) {
  const w = uiWords[view.lang]
  const [query, setQuery] = useState('')
  const items = useMemo(() => findZones(view.zones, query), [view.zones, query])
  const box = useCombobox<ViewZone>({
    id: 'search',
    items,
    inputValue: query,
    itemToString: (zone) => zone?.name ?? '',
    // The input is controlled: its value is set where it is typed, or quick typing would lose letters.
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return
      onPick(selectedItem.code)
      setQuery('')
      box.selectItem(null as never)
    },
  })
  const open = box.isOpen && query.trim() !== ''
  return (
    <div className="search">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: getLabelProps ties it to the input */}
      <label {...box.getLabelProps()} className="field-label">
        {w.search}
      </label>
      <input
        {...box.getInputProps({ onChange: (event) => setQuery(event.currentTarget.value) })}
        className="search-input"
        placeholder={w.searchHint}
        type="text"
      />
      <ul {...box.getMenuProps()} className={open ? 'search-list' : 'search-list search-closed'}>
        {open &&
          items.map((zone, index) => (
            <li
              key={zone.code}
              {...box.getItemProps({ item: zone, index })}
              className={index === box.highlightedIndex ? 'search-item search-active' : 'search-item'}
            >
              <span>{zone.name}</span>
              <span className="soft">{zone.communeName ?? zone.groupName ?? ''}</span>
              <span className="code">{zone.code}</span>
            </li>
          ))}
      </ul>
      <p className={open && items.length === 0 ? 'search-none' : 'visually-hidden'} aria-live="polite">
        {open ? (items.length === 0 ? w.searchNone : w.searchResults(items.length)) : ''}
      </p>
    </div>
  )
}
