import { describe, expect, it } from 'vitest'
import { toWgs84 } from './projection.ts'

const GRADS =
  'GEOGCS["GCS_NTF_Paris",DATUM["D_NTF",SPHEROID["Clarke_1880_IGN",6378249.2,293.46602]],PRIMEM["Paris",2.337229166666667],UNIT["Grad",0.01570796326794897]]'
const lambert = (geographic: string, latitude: number, north: number) =>
  `PROJCS["x",${geographic},PROJECTION["Lambert_Conformal_Conic"],PARAMETER["False_Easting",600000.0],PARAMETER["False_Northing",${north}],PARAMETER["Central_Meridian",0.0],PARAMETER["Standard_Parallel_1",${latitude}],PARAMETER["Scale_Factor",0.99987742],PARAMETER["Latitude_Of_Origin",${latitude}],UNIT["Meter",1.0]]`
const LOST =
  'GEOGCS["x",DATUM["unknown",SPHEROID["WGS84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["Degree",0.0174532925199433]]'

const at = (name: string, x: number, y: number) => toWgs84(name)?.([x, y]) ?? []

describe('a projection in words', () => {
  it.each([
    ['Lambert II étendu of ESRI, in grads', lambert(GRADS, 52, 2200000)],
    ['Lambert II étendu in degrees', lambert(GRADS, 46.8, 2200000)],
    ['Lambert II étendu whose datum is lost', lambert(LOST, 46.8, 2200000)],
  ])('%s is that of the registry', (_, wkt) => {
    const [x = 0, y = 0] = at(wkt, 800000, 2100000)
    const [lon = 0, lat = 0] = at('EPSG:27572', 800000, 2100000)
    expect(x).toBeCloseTo(lon, 9)
    expect(y).toBeCloseTo(lat, 9)
  })

  it('WKT of 2019 is read by its code, or by itself', () => {
    const bare =
      'PROJCRS["RGF93 / Lambert-93",BASEGEOGCRS["RGF93",DATUM["Reseau Geodesique Francais 1993",ELLIPSOID["GRS 1980",6378137,298.257222101,LENGTHUNIT["metre",1]]],PRIMEM["Greenwich",0,ANGLEUNIT["degree",0.0174532925199433]]],CONVERSION["Lambert-93",METHOD["Lambert Conic Conformal (2SP)",ID["EPSG",9802]],PARAMETER["Latitude of false origin",46.5,ANGLEUNIT["degree",0.0174532925199433]],PARAMETER["Longitude of false origin",3,ANGLEUNIT["degree",0.0174532925199433]],PARAMETER["Latitude of 1st standard parallel",49,ANGLEUNIT["degree",0.0174532925199433]],PARAMETER["Latitude of 2nd standard parallel",44,ANGLEUNIT["degree",0.0174532925199433]],PARAMETER["Easting at false origin",700000,LENGTHUNIT["metre",1]],PARAMETER["Northing at false origin",6600000,LENGTHUNIT["metre",1]]],CS[Cartesian,2],AXIS["easting (X)",east],AXIS["northing (Y)",north],LENGTHUNIT["metre",1]'
    const [lon = 0, lat = 0] = at('EPSG:2154', 850000, 6690000)
    for (const wkt of [`${bare}]`, `${bare},ID["EPSG",2154]]`]) {
      const [x = 0, y = 0] = at(wkt, 850000, 6690000)
      expect(x).toBeCloseTo(lon, 7)
      expect(y).toBeCloseTo(lat, 7)
    }
  })

  it.each([
    ['IGNF:LAMB93', 700000, 6600000, 3, 46.5],
    ['urn:ogc:def:crs:IGNF::LAMB93', 700000, 6600000, 3, 46.5],
    ['http://www.opengis.net/def/crs/EPSG/0/2154', 700000, 6600000, 3, 46.5],
    ['EPSG:9794', 700000, 6600000, 3, 46.5],
    ['EPSG:3035', 4321000, 3210000, 10, 52],
    ['EPSG:32620', 500000, 0, -63, 0],
    ['EPSG:32740', 500000, 10000000, 57, 0],
    ['EPSG:900913', 111319.490793274, 0, 1, 0],
    ['ESRI:102110', 700000, 6600000, 3, 46.5],
    ['EPSG:3947', 1700000, 6200000, 3, 47],
  ])('%s is known', (name, x, y, lon, lat) => {
    const [a = Number.NaN, b = Number.NaN] = at(name, x, y)
    expect(a).toBeCloseTo(lon, 6)
    expect(b).toBeCloseTo(lat, 6)
  })

  it('longitudes and latitudes of NTF from Paris are in grads', () => {
    const [lon = 0, lat = 0] = at('EPSG:4807', 0, 52)
    const [x = 0, y = 0] = at('EPSG:27572', 600000, 2200000)
    expect(lon).toBeCloseTo(x, 6)
    expect(lat).toBeCloseTo(y, 6)
  })
})
