import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { panel } from '../../test/fixtures/panel.tsx'
import type { Part } from '../atlas/zone-detail.ts'
import { PartsBar } from './PartsBar.tsx'

const page = (body: string) => `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<title>Legends and charts, as the page's panels show them</title>
<link rel="stylesheet" href="../../src/ui/tokens.css">
<link rel="stylesheet" href="../../src/legend/legend.css">
<link rel="stylesheet" href="../../src/charts/charts.css">
<link rel="stylesheet" href="panel.css">
<body>
${body.replaceAll('><', '>\n<')}
</body>
</html>
`

describe('legends and charts', () => {
  it('names the whole that the shares of the parts are of', () => {
    const share = (value: Part['value']) =>
      renderToStaticMarkup(
        <PartsBar
          parts={[
            { indicator: 'a', label: 'a', value: 1128 },
            { indicator: 'b', label: 'b', value },
          ]}
          total={1116}
          lang="fr"
        />,
      )
    expect(share(10)).toContain('<th scope="col">Part de la somme des parts</th>')
    expect(share('missing')).toContain('<th scope="col">Part du total imprimé</th>')
  })

  it('draws them as the committed page shows them', async () => {
    await expect(page(renderToStaticMarkup(panel))).toMatchFileSnapshot('../../test/figures/panel.html')
  })
})
