import type { ResolvedView, ViewClass } from '../atlas/view.ts'

/**
 * Both ends of a diverging scale are as dark as each other in black and white: on paper, the classes under its pivot
 * bear little minus signs, in the ink that is legible on their colour.
 */
function texturedClasses(view: ResolvedView): readonly ViewClass[] {
  const { pivot } = view.indicator.classes
  return pivot === undefined ? [] : view.classes.filter(({ max }) => max !== null && max <= pivot)
}

const textureId = (idPrefix: string, { index }: ViewClass) => `${idPrefix}-class-${index}`

/** The fill of a class on paper: its colour, or its texture; `<ClassTextures>` of the same prefix must be there. */
export function paperFill(view: ResolvedView, one: ViewClass, idPrefix: string): string {
  return texturedClasses(view).includes(one) ? `url(#${textureId(idPrefix, one)})` : one.color
}

/** `<defs>` of one pattern a class under the pivot. */
export function ClassTextures({ view, idPrefix }: { view: ResolvedView; idPrefix: string }) {
  return (
    <defs>
      {texturedClasses(view).map((one) => (
        <pattern
          key={one.index}
          id={textureId(idPrefix, one)}
          width={14}
          height={12}
          patternUnits="userSpaceOnUse"
        >
          <rect width={14} height={12} fill={one.color} />
          <path d="M2 3H6M9 9H13" stroke={one.ink} strokeOpacity={0.6} />
        </pattern>
      ))}
    </defs>
  )
}
