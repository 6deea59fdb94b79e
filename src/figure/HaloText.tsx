import type { SVGProps } from 'react'
import { useInks } from './inks.ts'

/**
 * Text that is read over a drawing: its halo, then the text itself, as two elements. LibreOffice draws the stroke of
 * one element over its fill, whatever `paint-order` says, and shows white letters.
 */
export function HaloText({ halo, children, ...text }: SVGProps<SVGTextElement> & { halo: number }) {
  const { ink, paper } = useInks()
  return (
    <>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing takes no focus */}
      <g
        aria-hidden="true"
        strokeOpacity={0.9}
        fill={paper}
        stroke={paper}
        strokeWidth={halo}
        strokeLinejoin="round"
      >
        <text {...text}>{children}</text>
      </g>
      <text fill={ink} {...text}>
        {children}
      </text>
    </>
  )
}
