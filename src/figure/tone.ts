import { createContext, useContext } from 'react'
import type { Tone } from './figure-tones.ts'

/** Of the page that drawings stand in; a file that leaves the page is light where it says nothing else. */
export const ToneContext = createContext<Tone>('colour')
export const useTone = (): Tone => useContext(ToneContext)
