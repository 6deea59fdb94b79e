import { zipSync } from 'fflate'
import iconv from 'iconv-lite'

/** One polygon of a Shapefile; its outer ring turns clockwise, as the format wants. */
export interface ShapeRecord {
  readonly ring: readonly (readonly [number, number])[]
  readonly fields: Readonly<Record<string, string>>
}

/** WKT of Lambert-93 as producers' .prj files have it. */
export const LAMBERT93_PRJ =
  'PROJCS["RGF93_Lambert_93",GEOGCS["GCS_RGF93",DATUM["D_RGF_1993",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Lambert_Conformal_Conic"],PARAMETER["False_Easting",700000.0],PARAMETER["False_Northing",6600000.0],PARAMETER["Central_Meridian",3.0],PARAMETER["Standard_Parallel_1",49.0],PARAMETER["Standard_Parallel_2",44.0],PARAMETER["Latitude_Of_Origin",46.5],UNIT["Meter",1.0]]'

/** A zip of a Shapefile of polygons, its .dbf in Latin-1 or UTF-8 (said by a .cpg), as ESRI's white paper lays it out. */
export function shapefileZip(
  name: string,
  records: readonly ShapeRecord[],
  { prj = LAMBERT93_PRJ as string | null, utf8 = false } = {},
): Uint8Array {
  return zipSync({
    [`SHP/${name}.shp`]: new Uint8Array(shp(records)),
    [`SHP/${name}.dbf`]: new Uint8Array(dbf(records, utf8 ? 'utf8' : 'latin1')),
    ...(prj === null ? {} : { [`SHP/${name}.prj`]: Buffer.from(prj) }),
    ...(utf8 ? { [`SHP/${name}.cpg`]: Buffer.from('UTF-8') } : {}),
  })
}

function shp(records: readonly ShapeRecord[]): Buffer {
  const contents = records.map(({ ring }, i) => {
    const xs = ring.map(([x]) => x)
    const ys = ring.map(([, y]) => y)
    const content = Buffer.alloc(8 + 48 + ring.length * 16)
    content.writeInt32BE(i + 1, 0)
    content.writeInt32BE((48 + ring.length * 16) / 2, 4)
    content.writeInt32LE(5, 8)
    for (const [at, bound] of [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].entries())
      content.writeDoubleLE(bound, 12 + 8 * at)
    content.writeInt32LE(1, 44)
    content.writeInt32LE(ring.length, 48)
    for (const [at, [x, y]] of ring.entries()) {
      content.writeDoubleLE(x, 56 + 16 * at)
      content.writeDoubleLE(y, 64 + 16 * at)
    }
    return content
  })
  const header = Buffer.alloc(100)
  const body = Buffer.concat(contents)
  header.writeInt32BE(9994, 0)
  header.writeInt32BE((100 + body.length) / 2, 24)
  header.writeInt32LE(1000, 28)
  header.writeInt32LE(5, 32)
  return Buffer.concat([header, body])
}

const WIDTH = 60

function dbf(records: readonly ShapeRecord[], charset: string): Buffer {
  const names = Object.keys(records[0]?.fields ?? {})
  const header = Buffer.alloc(32 + 32 * names.length + 1)
  header.writeUInt8(3, 0)
  header.writeUInt32LE(records.length, 4)
  header.writeUInt16LE(header.length, 8)
  header.writeUInt16LE(1 + WIDTH * names.length, 10)
  for (const [i, name] of names.entries()) {
    header.write(name, 32 + 32 * i, 'latin1')
    header.write('C', 32 + 32 * i + 11, 'latin1')
    header.writeUInt8(WIDTH, 32 + 32 * i + 16)
  }
  header.writeUInt8(0x0d, header.length - 1)
  const rows = records.map(({ fields }) =>
    Buffer.concat([
      Buffer.from(' '),
      ...names.map((name) => {
        const cell = Buffer.alloc(WIDTH, ' ')
        iconv.encode(fields[name] ?? '', charset).copy(cell)
        return cell
      }),
    ]),
  )
  return Buffer.concat([header, ...rows, Buffer.of(0x1a)])
}
