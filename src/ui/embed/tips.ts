import { ARROWS, type Arrow, arrowStep } from '../../figure/arrow-step.ts'
import { embedWords } from '../../i18n/words/embed.ts'
import { zoneTargets } from '../../sketch/sketch-map.ts'
import type { Sketch } from '../../sketch/sketch-markup.ts'
import { zoneWords } from '../../sketch/zone-words.ts'

/** Shows the tooltip of a zone that something else than the pointer over the picture has named; null hides it. */
export interface Tips {
  readonly show: (code: string | null) => void
}

/**
 * Has the map say what it shows under pointer, finger and keyboard. Nothing is kept from the page that scrolls: no wheel,
 * no touch is taken, and of keys the arrows alone while the map has the focus.
 * @param onSelect code of a zone that was pressed
 */
export function addTips(host: HTMLElement, sketch: Sketch, onSelect: (code: string) => void): Tips {
  const map = host.querySelector('.map')
  const svg = map?.querySelector('svg')
  const focus = svg?.querySelector('.focus')
  if (!map || !svg || !focus) return { show: () => {} }
  const targets = svg?.querySelector('.targets')
  // numbers and signs alone, escaped where the markup is made
  if (targets) targets.innerHTML = zoneTargets(sketch.outlines)
  const tip = document.createElement('p')
  tip.className = 'tip'
  tip.role = 'status'
  map.append(tip)
  let shown = -1
  const show = (index: number) => {
    if (index === shown) return
    shown = index
    const lines = index < 0 ? [] : zoneWords(sketch, index)
    tip.replaceChildren(
      ...lines.map((line) => {
        const span = document.createElement('span')
        span.textContent = line
        return span
      }),
    )
    focus.setAttribute('d', sketch.outlines.zones[index]?.[3] ?? '')
  }
  const at = ({ target }: Event) =>
    Number((target as Element).closest('[data-i]')?.getAttribute('data-i') ?? -1)
  const codeOf = (index: number) => sketch.outlines.zones[index]?.[0] ?? null
  svg.addEventListener('pointermove', (event) => event.pointerType !== 'touch' && show(at(event)))
  svg.addEventListener('pointerleave', (event) => event.pointerType !== 'touch' && show(-1))
  svg.addEventListener('click', (event) => {
    show(at(event))
    const code = codeOf(at(event))
    if (code !== null) onSelect(code)
  })
  svg.setAttribute('tabindex', '0')
  svg.setAttribute('role', 'application')
  svg.setAttribute('aria-description', embedWords[sketch.table.lang].keys)
  const points = sketch.outlines.zones.map(([code, , , , x, y]) => ({ code, x, y }))
  svg.addEventListener('blur', () => show(-1))
  svg.addEventListener('keydown', (event) => {
    if (event.key in ARROWS) {
      const next = arrowStep(points, codeOf(shown), event.key as Arrow)
      if (next === null) return
      event.preventDefault()
      show(points.findIndex(({ code }) => code === next))
    } else if (event.key === 'Enter' && shown >= 0) onSelect(codeOf(shown) ?? '')
    else if (event.key === 'Escape') show(-1)
  })
  return { show: (code) => show(sketch.outlines.zones.findIndex(([one]) => one === code)) }
}
