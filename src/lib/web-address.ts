import * as v from 'valibot'

const url = v.pipe(v.string(), v.url())

/** Schema of the address of a page that the reader may open: whole, `https://` included. */
export const webAddress = v.pipe(
  v.string(),
  v.check(
    (address) => /^https?:\/\//.test(address) && v.is(url, address),
    'is not the address of a page, which begins with https:// or http://',
  ),
)
