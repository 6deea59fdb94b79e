import { escapeMarkup } from '../lib/escape-markup.ts'

/** Text to be pasted into another page. */

interface Frame {
  readonly address: string
  readonly title: string
  readonly height: number
}

/** A frame of a fixed height, without any script. */
export const frameSnippet = ({ address, title, height }: Frame, more = ''): string =>
  `<iframe src="${escapeMarkup(address)}" title="${escapeMarkup(title)}" width="100%" height="${height}" loading="lazy"${more}></iframe>`

/** A frame that grows with what it shows where the script runs, and has this height where it does not. */
export const iframeSnippet = (
  given: Frame & {
    /** of atlas-embed.js */
    readonly script: string
  },
): string =>
  `${frameSnippet(given, ' data-atlas-embed')}
<script src="${escapeMarkup(given.script)}" async></script>`

/** A picture without any script, from files that stand beside the page. */
export const pictureSnippet = (given: {
  readonly wide: string
  readonly narrow: string
  readonly alt: string
  /** of the view in the atlas */
  readonly link: string
}): string =>
  `<a href="${escapeMarkup(given.link)}"><picture><source media="(min-width: 600px)" srcset="${escapeMarkup(given.wide)}"><img src="${escapeMarkup(given.narrow)}" alt="${escapeMarkup(given.alt)}" loading="lazy"></picture></a>`
