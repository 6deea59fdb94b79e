import { useEffect, useState } from 'react'
import * as v from 'valibot'
import { type Site, site as siteSchema } from '../../atlas/site.ts'
import { currentForm } from '../../territory/folder-format.ts'
import { fetchFile, sharedFile } from './data-files.ts'
import { loadIndex } from './load.ts'

/** What the publisher declares of the site, read from site.json; null until it has been read. */
export function useSite(): Site | 'failed' | null {
  const [site, setSite] = useState<Site | 'failed' | null>(null)
  useEffect(() => {
    let current = true
    loadIndex()
      .then((list) => fetchFile(sharedFile(list.ok ? (list.value.edition ?? null) : null, 'site.json')))
      .then((response) => (response.ok ? response.json() : Promise.reject(response.status)))
      .then((json: unknown) => {
        const form = currentForm('site', json)
        if (current) setSite(form.ok ? v.parse(siteSchema, form.value) : 'failed')
      })
      .catch(() => current && setSite('failed'))
    return () => {
      current = false
    }
  }, [])
  return site
}
