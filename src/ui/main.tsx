import { createRoot } from 'react-dom/client'
import { parseChoice } from '../atlas/choice-url.ts'
import { DEFAULT_TERRITORY } from '../atlas/settle.ts'
import { App } from './App.tsx'
import { prefetchTerritory } from './load.ts'
import './tokens.css'
import './page.css'
import './panels.css'

// The files are asked for before the first component is drawn.
prefetchTerritory(parseChoice(window.location.search).partial.territory ?? DEFAULT_TERRITORY)

const root = document.getElementById('app')
if (!root) throw new Error('the page has no #app')
createRoot(root).render(<App />)
