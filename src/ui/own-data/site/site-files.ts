import * as v from 'valibot'

/** Name of the file, beside the page, that lists all the files of the site. */
export const SITE_FILES = 'site-files.json'

const path = v.pipe(
  v.string(),
  v.check(
    (text) => text !== '' && !text.split('/').some((part) => part === '' || part.startsWith('.')),
    'no path',
  ),
)
export const siteFiles = v.object({ files: v.array(path) })
