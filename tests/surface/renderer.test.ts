import { describe, expect, it } from 'vitest';
import { rendererFor } from '../../src/app/surface/renderer/choice.ts';
import { firstWish } from '../../src/app/surface/renderer/wish.ts';
import { isSoftwareRenderer } from '../../src/map/drawing-ability.ts';

describe('what draws the map', () => {
  it('is WebGL where a GPU draws it, vectors where it is emulated or off', () => {
    expect(rendererFor({ kind: 'hardware', name: 'NVIDIA GeForce RTX 3060' }, 'auto')).toEqual({
      renderer: 'webgl',
      reason: 'hardware',
    });
    expect(rendererFor({ kind: 'software', name: 'SwiftShader' }, 'auto')).toEqual({
      renderer: 'vector',
      reason: 'software',
    });
    expect(rendererFor({ kind: 'none' }, 'auto')).toEqual({ renderer: 'vector', reason: 'none' });
  });

  it('is what a person wishes, as far as the machine can', () => {
    expect(rendererFor({ kind: 'software', name: 'llvmpipe' }, 'webgl').renderer).toBe('webgl');
    expect(rendererFor({ kind: 'hardware', name: 'Apple M2' }, 'vector').renderer).toBe('vector');
    expect(rendererFor({ kind: 'none' }, 'webgl')).toEqual({ renderer: 'vector', reason: 'none' });
  });

  it('is read from the address, and what is none there is left to the machine', () => {
    expect(firstWish('?renderer=webgl')).toBe('webgl');
    expect(firstWish('?a=b&renderer=vector')).toBe('vector');
    expect(firstWish('?renderer=turbo')).toBe('auto');
    expect(firstWish('')).toBe('auto');
  });

  it.each([
    'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
    'llvmpipe (LLVM 15.0.6, 256 bits)',
    'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0, D3D11)',
    'Software Adapter',
    'ANGLE (Microsoft, Direct3D11 WARP, D3D11)',
    'Apple Software Renderer',
  ])('%s is a processor', (name) => expect(isSoftwareRenderer(name)).toBe(true));

  it.each([
    'ANGLE (Intel, Intel(R) UHD Graphics 620 Direct3D11 vs_5_0 ps_5_0, D3D11)',
    'Apple GPU',
    'ANGLE (NVIDIA, NVIDIA GeForce GTX 1650 Direct3D11 vs_5_0 ps_5_0, D3D11)',
    'Mali-G78',
    'Adreno (TM) 650',
  ])('%s is a GPU', (name) => expect(isSoftwareRenderer(name)).toBe(false));
});
