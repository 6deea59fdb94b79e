import type { Page } from 'playwright-core'

/**
 * Texts that have no room where they stand: out of the box that holds them, or cut by one that hides what is beyond it. What
 * unfolds in place, scrolls, ends in an ellipsis or is for a screen reader alone is left out.
 */
export const crampedTexts = (page: Page, places: string): Promise<string[]> =>
  page.locator(places).evaluateAll((roots) => {
    const found: string[] = []
    for (const root of roots) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const holder = node.parentElement
        const text = node.textContent?.trim() ?? ''
        if (!holder || text === '' || !holder.checkVisibility()) continue
        if (holder.closest('.visually-hidden, .clamped, svg, option, .tool-name, [popover]')) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        const at = range.getBoundingClientRect()
        if (at.width === 0 || at.height === 0) continue
        for (let box: Element | null = holder; box && box !== root.parentElement; box = box.parentElement) {
          const style = getComputedStyle(box)
          if (
            /auto|scroll/.test(`${style.overflowX} ${style.overflowY}`) ||
            style.textOverflow === 'ellipsis'
          )
            break
          if (/^inline$|contents/.test(style.display)) continue
          const room = box.getBoundingClientRect()
          if (room.width <= 2 || room.height <= 2) break
          const over = Math.max(at.right - room.right, room.left - at.left)
          const under =
            style.overflowY === 'visible' && box.tagName !== 'BUTTON' ? 0 : at.bottom - room.bottom
          if (over > 1.5 || under > 2) {
            const name = `${box.tagName.toLowerCase()}.${[...box.classList].join('.')}`
            found.push(`${text.slice(0, 40)}: ${Math.round(Math.max(over, under))} px out of ${name}`)
            break
          }
        }
      }
    }
    return [...new Set(found)]
  })
