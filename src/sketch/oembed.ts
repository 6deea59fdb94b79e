import { frameSnippet } from './snippets.ts'

/** A day: a prepared view changes with an edition of the site. */
const CACHE_SECONDS = 86_400

/** What an answer is of. */
interface Embedded {
  readonly title: string
  /** of embed.html on the view */
  readonly address: string
  /** name and address of the atlas */
  readonly site: { readonly title: string; readonly address: string }
  /** its picture; null where it has none */
  readonly picture: { readonly address: string; readonly width: number; readonly height: number } | null
  /** of the frame, in CSS pixels: the height that what it shows takes at this width */
  readonly size: { readonly width: number; readonly height: number }
}

/** An answer of oEmbed (https://oembed.com, version 1.0): a file, since a static site computes none. */
export const oembed = ({ title, address, site, picture, size }: Embedded) => ({
  version: '1.0',
  type: 'rich',
  title,
  provider_name: site.title,
  provider_url: site.address,
  cache_age: CACHE_SECONDS,
  html: frameSnippet({ address, title, height: size.height }),
  ...size,
  ...(picture && {
    thumbnail_url: picture.address,
    thumbnail_width: picture.width,
    thumbnail_height: picture.height,
  }),
})
