/** Parts of the pages beside the atlas that tell of the territories of their site. */
export type PagePart = 'places' | 'views'

/** How such a part is marked in its page. A part holds no `<section>`. */
export const partMark = (part: PagePart) => ({ 'data-part': part })

/**
 * A page with other markup in a part of it.
 * @throws Error where the page has no such part
 */
export function withPart(html: string, part: PagePart, markup: string): string {
  const marked = new RegExp(`(<section data-part="${part}">).*?(</section>)`, 's')
  if (!marked.test(html)) throw new Error(`${part}: no such part`)
  return html.replace(marked, (_, before: string, after: string) => before + markup + after)
}
