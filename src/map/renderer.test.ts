import { describe, expect, it, vi } from 'vitest'
import { parseRendererSetting, type RendererSetting, rendererFor } from './renderer.ts'
import { isSoftwareName, type Webgl } from './webgl.ts'

describe('what draws the live map', () => {
  it.each<[RendererSetting, Webgl['kind'], string]>([
    ['auto', 'hardware', 'webgl'],
    ['auto', 'software', 'canvas'],
    ['auto', 'absent', 'canvas'],
    ['webgl', 'hardware', 'webgl'],
    ['webgl', 'software', 'webgl'],
    ['webgl', 'absent', 'canvas'],
    ['canvas', 'hardware', 'canvas'],
  ])('under the setting %s where WebGL is %s is %s', (setting, kind, renderer) => {
    expect(rendererFor(setting, () => ({ kind }))).toBe(renderer)
  })
  it('makes no WebGL context for a reader who wants none', () => {
    const probe = vi.fn(() => ({ kind: 'hardware' }) as const)
    rendererFor('canvas', probe)
    expect(probe).not.toHaveBeenCalled()
  })
  it('reads a setting kept by another version or by hand as none', () => {
    expect(parseRendererSetting('canvas')).toBe('canvas')
    expect(parseRendererSetting('webgl2')).toBe('auto')
    expect(parseRendererSetting(null)).toBe('auto')
  })
  it.each([
    'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
    'llvmpipe (LLVM 15.0.7, 256 bits)',
    'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0, D3D11)',
    'Software Rasterizer',
  ])('takes "%s" for the processor', (name) => expect(isSoftwareName(name)).toBe(true))
  it.each([
    'ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)',
    'ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 Direct3D11 vs_5_0 ps_5_0, D3D11)',
    'Apple M1',
    'WebKit WebGL',
  ])('does not take "%s" for the processor', (name) => expect(isSoftwareName(name)).toBe(false))
})
