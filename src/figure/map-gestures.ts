import type { KeyboardEvent, MouseEvent, PointerEvent, SVGAttributes } from 'react'
import { ARROWS, type Arrow, arrowStep } from './arrow-step.ts'

export interface MapGestures {
  /** the zone under the pointer or the keyboard's focus, outlined */
  readonly focus?: string | null
  readonly onHover?: ((code: string | null) => void) | undefined
  /** `additive`: chosen with Ctrl, Cmd or Shift, to be added to the selection */
  readonly onSelect?: ((code: string, additive: boolean) => void) | undefined
}

const codeAt = (event: PointerEvent | MouseEvent): string | null =>
  (event.target as Element).closest('[data-code]')?.getAttribute('data-code') ?? null

const isAdditive = (event: MouseEvent | KeyboardEvent) => event.ctrlKey || event.metaKey || event.shiftKey

/**
 * Attributes of a map that answers to pointer and keyboard: arrows lead from zone to zone, Enter or Space selects,
 * Escape leaves. Without callbacks the map is a picture.
 */
export function mapGestures(
  points: readonly { readonly code: string; readonly x: number; readonly y: number }[],
  { focus = null, onHover, onSelect }: MapGestures,
): SVGAttributes<SVGSVGElement> {
  if (!onHover && !onSelect) return { role: 'img' }
  return {
    role: 'application',
    tabIndex: 0,
    onPointerMove: (event) => {
      const code = codeAt(event)
      if (code !== focus) onHover?.(code)
    },
    onPointerLeave: () => onHover?.(null),
    onBlur: () => onHover?.(null),
    onClick: (event) => {
      const code = codeAt(event)
      if (code !== null) onSelect?.(code, isAdditive(event))
    },
    onKeyDown: (event) => {
      if (event.key in ARROWS) {
        event.preventDefault()
        const next = arrowStep(points, focus, event.key as Arrow)
        if (next !== null) onHover?.(next)
      } else if ((event.key === 'Enter' || event.key === ' ') && focus !== null) {
        event.preventDefault()
        onSelect?.(focus, isAdditive(event))
      } else if (event.key === 'Escape') onHover?.(null)
    },
  }
}
