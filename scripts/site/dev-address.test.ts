import { expect, it } from 'vitest'
import { devAddress } from './dev-address.ts'

it.each([
  ['/home/a/node_modules/x/w.js', '/@fs/home/a/node_modules/x/w.js'],
  ['C:\\Users\\Ève\\atlas\\w.js', '/@fs/C:/Users/Ève/atlas/w.js'],
  ['C:/Users/atlas/w.wasm', '/@fs/C:/Users/atlas/w.wasm'],
])('%s', (path, address) => {
  expect(devAddress(path)).toBe(address)
})
