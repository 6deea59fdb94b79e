import { useSyncExternalStore } from 'react'

/** As frame.css has them: one screen with columns beside the map; a phone, with sheets from its foot. */
const WIDE = '(min-width: 64rem) and (min-height: 32rem)'
const PHONE = '(max-width: 39.99rem)'
/** What is read has little room: on a phone, or in a window too low for a card and what follows it. */
const TIGHT = '(max-width: 39.99rem), (max-height: 54rem)'

const watch = (query: string) => ({
  subscribe(changed: () => void) {
    const media = window.matchMedia(query)
    media.addEventListener('change', changed)
    return () => media.removeEventListener('change', changed)
  },
  now: () => window.matchMedia(query).matches,
})
const [wide, phone, tight] = [watch(WIDE), watch(PHONE), watch(TIGHT)]

/** Whether the page is laid out in one screen. */
export const useWide = () => useSyncExternalStore(wide.subscribe, wide.now)

/** Whether the choices and what is read are sheets. */
export const usePhone = () => useSyncExternalStore(phone.subscribe, phone.now)

/** Whether a card leaves no room under it. */
export const useTight = () => useSyncExternalStore(tight.subscribe, tight.now)
