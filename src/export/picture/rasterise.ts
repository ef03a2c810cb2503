/**
 * Draws an SVG picture on a canvas of `scale` times its size and gives it as PNG; browsers only. Rejects where the
 * picture cannot be read or the canvas is larger than the device allows. Knows nothing outside itself, so that it can
 * be run in any page.
 */
export async function rasterise(
  markup: string,
  size: { widthPx: number; heightPx: number },
  scale: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const url = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(size.widthPx * scale);
    canvas.height = Math.round(size.heightPx * scale);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser gives no canvas to draw on.');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    canvas.width = 0;
    if (!blob) throw new Error(`A picture of ${scale}× is larger than this device can draw.`);
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Makes a PNG of SVG markup; in the browser it is `rasterise`. */
export type Rasterise = typeof rasterise;
