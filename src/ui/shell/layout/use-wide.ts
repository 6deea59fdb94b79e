import { useSyncExternalStore } from 'react'

/** From this width on, the page is one screen: columns that scroll by themselves beside the map. */
const WIDE = '(min-width: 64rem) and (min-height: 32rem)'

const subscribe = (changed: () => void) => {
  const media = window.matchMedia(WIDE)
  media.addEventListener('change', changed)
  return () => media.removeEventListener('change', changed)
}

/** Whether the page is laid out in one screen, as layout.css has it. */
export const useWide = () => useSyncExternalStore(subscribe, () => window.matchMedia(WIDE).matches)
