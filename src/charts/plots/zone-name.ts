import type { ViewZone } from '../../atlas/view.ts'

/** The name of a zone, with its commune where another zone bears the same: IRIS of several communes are called "Centre". */
export const zoneName = (zone: ViewZone, zones: readonly ViewZone[]): string =>
  zone.communeName !== null && zones.some(({ code, name }) => name === zone.name && code !== zone.code)
    ? `${zone.name} (${zone.communeName})`
    : zone.name
