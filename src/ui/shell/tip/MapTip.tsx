import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { tipPlace } from './tip-place.ts'

interface Props {
  /** code of the zone: the tooltip is placed anew where it changes */
  code: string
  onClose: () => void
  /** pixels at the foot of the map that it stands over; 0 where it stands beside the pointer, or is gone */
  onCover: (pixels: number) => void
  children: ReactNode
}

/**
 * Over the map: beside a mouse's pointer; at the foot of the map for a finger, which would cover it, and for the
 * keyboard. Escape closes it.
 */
export function MapTip({ code, onClose, onCover, children }: Props) {
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
    if (tip.current) onCover(place(tip.current))
  }, [code, onCover])
  useEffect(() => {
    // ranks come after the rest of it
    const observer = new ResizeObserver(([entry]) => {
      if (entry?.target instanceof HTMLElement) onCover(place(entry.target))
    })
    if (tip.current) observer.observe(tip.current)
    return () => {
      observer.disconnect()
      onCover(0)
    }
  }, [onCover])
  return (
    <div className="tip" ref={tip}>
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

/** @returns the pixels at the foot of its box that it stands over */
function place(tip: HTMLElement): number {
  const box = tip.offsetParent
  if (!pointer || !(box instanceof HTMLElement)) {
    tip.dataset.place = 'foot'
    return box instanceof HTMLElement ? box.clientHeight - tip.offsetTop : 0
  }
  tip.dataset.place = 'pointer'
  const { x, y } = tipPlace(
    pointer,
    { width: tip.offsetWidth, height: tip.offsetHeight },
    { width: box.clientWidth, height: box.clientHeight },
  )
  tip.style.setProperty('--tip-x', `${x}px`)
  tip.style.setProperty('--tip-y', `${y}px`)
  return 0
}
