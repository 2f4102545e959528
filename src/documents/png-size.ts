/** Width and height of a PNG in pixels: its first chunk begins with them (PNG specification, 11.2.2 IHDR). */
export function pngSize(png: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
