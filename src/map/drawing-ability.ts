/** What WebGL here draws with. */
export type DrawingAbility = { kind: 'none' } | { kind: 'software' | 'hardware'; name: string };

/** Names of renderers that draw on the processor, as Chromium, Firefox, Safari and Windows call them. */
const softwareNames =
  /swiftshader|llvmpipe|softpipe|software|microsoft basic render|\bwarp\b|apple software|virgl|mesa offscreen/i;

export function isSoftwareRenderer(name: string): boolean {
  return softwareNames.test(name);
}

/** Finds out, without the map library, whether this browser can draw with WebGL 2, and with what. */
export function drawingAbility(document: Document): DrawingAbility {
  const canvas = document.createElement('canvas');
  const gl = canvas.getContext('webgl2');
  // MapLibre, and its worker with it, calls Object.hasOwn, which Chrome has from 93 on.
  if (!gl || !('hasOwn' in Object)) return { kind: 'none' };
  const named = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(named ? named.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  // Browsers keep only so many contexts alive.
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return { kind: isSoftwareRenderer(name) ? 'software' : 'hardware', name };
}
