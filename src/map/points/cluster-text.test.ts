import { expect, it } from 'vitest'
import { fragilityView } from '../../../test/fixtures/view.ts'
import { stateLook } from '../../figure/points/point-look.ts'
import { clusterText } from './cluster-text.ts'

const view = {
  ...fragilityView,
  choice: { ...fragilityView.choice, level: 'residence' as const },
  weightLabel: 'logements sociaux',
}
const cluster = {
  kind: 'cluster' as const,
  lon: 5,
  lat: 47,
  radius: 20,
  count: 3,
  partsAt: 12,
  parts: [{ look: stateLook('suppressed'), label: 'secret statistique', share: 1 }],
  corrected: 0,
}
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

it('begins with the number that the map writes, and what it counts', () => {
  expect(plain(clusterText(view, { ...cluster, text: '340', isWeighed: true }))).toBe(
    '340 logements sociaux dans 3 résidences : secret statistique 100 %',
  )
})

it('counts the points where none of them has a known weight', () => {
  expect(plain(clusterText(view, { ...cluster, text: '3', isWeighed: false }))).toBe(
    '3 résidences : secret statistique 100 %',
  )
})

it('counts those that a workshop corrected', () => {
  expect(plain(clusterText(view, { ...cluster, text: '3', isWeighed: false, corrected: 2 }))).toBe(
    '3 résidences : secret statistique 100 %, 2 corrigées en atelier',
  )
})
