import { PageSheet } from './layout/PageSheet.tsx'
import { ViewActions } from './share/ViewActions.tsx'
import type { AtlasPage } from './use-page.ts'

/** What can be done with the view: in the head of the page, in a sheet on a phone. */
export function PageTake({ page: { loaded, atlas, sheets, compared, landmarks } }: { page: AtlasPage }) {
  const { choice, opened, read } = atlas
  return (
    <PageSheet id="share" lang={choice.lang} sheets={sheets}>
      <ViewActions
        view={compared.shown}
        panels={compared.sides}
        sides={compared.shown.isDifference ? compared.compared : null}
        embedded={read.view}
        geometry={loaded.geometry}
        landmarks={landmarks}
        opened={opened}
        quick={sheets.sheet === 'share'}
        first={compared.actions}
      />
    </PageSheet>
  )
}
