import type { Lang } from '../i18n/lang.ts'
import { pictureFile, toRoot } from './addresses.ts'

interface Props {
  lang: Lang
  /** of the view */
  id: string
  /** of the file for a light ground, and for paper */
  form: 'png' | 'svg'
  size: { readonly width: number; readonly height: number }
  alt: string
  lazy?: boolean
}

/** The picture of a view, on the ground that the system has. */
export function ThemedPicture({ lang, id, form, size, alt, lazy = false }: Props) {
  const root = toRoot(lang)
  return (
    <picture>
      <source
        media="screen and (prefers-color-scheme: dark)"
        srcSet={root + pictureFile(lang, id, 'dark.svg')}
      />
      <img
        src={root + pictureFile(lang, id, form)}
        alt={alt}
        loading={lazy ? 'lazy' : undefined}
        width={size.width}
        height={size.height}
      />
    </picture>
  )
}
