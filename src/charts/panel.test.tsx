import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { panel } from '../../test/fixtures/panel.tsx'

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
  it('draws them as the committed page shows them', async () => {
    await expect(page(renderToStaticMarkup(panel))).toMatchFileSnapshot('../../test/figures/panel.html')
  })
})
