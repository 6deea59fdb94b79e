/** Escape hides the name shown beside an icon, until the pointer or the focus goes elsewhere (WCAG 1.4.13). */
export function hushToolNames(page: Document): void {
  const root = page.documentElement
  const speak = ({ target, relatedTarget }: PointerEvent | FocusEvent) => {
    const tool = target instanceof Element && target.closest('.tool')
    // from one part of a button to another is nowhere else
    if (tool && relatedTarget instanceof Node && tool.contains(relatedTarget)) return
    root.removeAttribute('data-hushed')
  }
  page.addEventListener('keydown', ({ key }) => key === 'Escape' && root.setAttribute('data-hushed', ''))
  page.addEventListener('pointerover', speak)
  page.addEventListener('focusin', speak)
}
