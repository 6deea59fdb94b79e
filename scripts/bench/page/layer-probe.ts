import type { Map as MapLibre } from 'maplibre-gl'
import { LIGHT_INKS } from '../../../src/figure/palette.ts'
import { fillLayer, IS_ZONE } from '../../../src/map/zone-layers.ts'
import { MAP_LEVELS } from '../../../src/territory/level.ts'
import { frameTime, type Surface } from './frames.ts'
import type { LayerProbe } from './probe.ts'

const PLAIN_LINE = 'bench-plain-line'

/** Times a frame of every layer of the page's map, and one of the fewest: a fill and a line layer on the same zones. */
export function layerProbe(map: MapLibre, surface: Surface): LayerProbe {
  const visible = () =>
    map
      .getStyle()
      .layers.filter(({ layout }) => layout?.visibility !== 'none')
      .map(({ id }) => id)
  const show = (ids: readonly string[], is: boolean) => {
    for (const id of ids) map.setLayoutProperty(id, 'visibility', is ? 'visible' : 'none')
  }
  /** drawn, and nothing left to draw */
  const idle = async () => {
    map.triggerRepaint()
    await map.once('idle')
  }
  const repaint = async () => (await frameTime(surface, () => map.triggerRepaint()))?.painted ?? null
  return {
    async every() {
      await idle()
      return repaint()
    },
    async plain() {
      const shown = visible()
      const level = MAP_LEVELS.find((one) => shown.includes(fillLayer(one)))
      if (!level) return null
      const hidden = shown.filter((id) => id !== fillLayer(level))
      show(hidden, false)
      map.addLayer({
        id: PLAIN_LINE,
        type: 'line',
        source: level,
        filter: IS_ZONE,
        paint: { 'line-color': LIGHT_INKS.edge, 'line-width': 0.8 },
      })
      await idle()
      const time = await repaint()
      map.removeLayer(PLAIN_LINE)
      show(hidden, true)
      return time
    },
  }
}
