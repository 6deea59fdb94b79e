import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { tipPlace } from './tip-place.ts'

interface Props {
  /** code of the zone: the tooltip is placed anew where it changes */
  code: string
  onClose: () => void
  children: ReactNode
}

/**
 * Over the map: beside a mouse's pointer; at the foot of the map for a finger, which would cover it, and for the
 * keyboard. Escape closes it.
 */
export function MapTip({ code, onClose, children }: Props) {
  const tip = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose()
    }
    window.addEventListener('keydown', leave)
    return () => window.removeEventListener('keydown', leave)
  }, [onClose])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another zone has another size
  useLayoutEffect(() => {
    if (tip.current) place(tip.current)
  }, [code])
  return (
    <div className="tip" ref={tip} role="status">
      {children}
    </div>
  )
}

/** Where a mouse last was on the map; null once a finger or a key has taken its place. */
let pointer: { readonly x: number; readonly y: number } | null = null

/** Follows the pointer on the map: given to the element that the tooltip stands in. */
export const followPointer = {
  onPointerMove({ currentTarget, clientX, clientY, pointerType }: React.PointerEvent<HTMLElement>) {
    const { left, top } = currentTarget.getBoundingClientRect()
    pointer = pointerType === 'mouse' ? { x: clientX - left, y: clientY - top } : null
    const tip = currentTarget.querySelector<HTMLElement>('.tip')
    if (tip) place(tip)
  },
  onPointerLeave() {
    pointer = null
  },
  onKeyDownCapture() {
    pointer = null
  },
}

function place(tip: HTMLElement): void {
  const box = tip.offsetParent
  if (!pointer || !(box instanceof HTMLElement)) {
    tip.dataset.place = 'foot'
    return
  }
  tip.dataset.place = 'pointer'
  const { x, y } = tipPlace(
    pointer,
    { width: tip.offsetWidth, height: tip.offsetHeight },
    { width: box.clientWidth, height: box.clientHeight },
  )
  tip.style.setProperty('--tip-x', `${x}px`)
  tip.style.setProperty('--tip-y', `${y}px`)
}
