import type { Site } from './site.ts'

/** What a site of these territories says: nothing of another one, nor a heading with nothing under it. */
export const siteFor = (said: Site, territories: readonly string[]): Site => ({
  ...said,
  pages: said.pages.map((page) => ({
    ...page,
    sections: page.sections.flatMap(({ paragraphs, ...section }) => {
      const kept = paragraphs.filter(
        ({ territory }) => territory === undefined || territories.includes(territory),
      )
      const isEmpty = kept.length + section.fields.length + section.links.length === 0
      return isEmpty ? [] : [{ ...section, paragraphs: kept }]
    }),
  })),
})
