import { createContext, useContext } from 'react'
import { type Inks, LIGHT_INKS } from './palette.ts'

/** Read by each part of a figure; a file that leaves the page is light where it says nothing else. */
export const InkContext = createContext<Inks>(LIGHT_INKS)
export const useInks = (): Inks => useContext(InkContext)
