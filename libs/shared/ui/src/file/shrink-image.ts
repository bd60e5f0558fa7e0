/** Longest side of a photo that is sent, in pixels. */
export const photoSide = 1600;

/** Size of a picture fitted into `side` × `side`, never enlarged. */
export function fitted(width: number, height: number, side = photoSide): { width: number; height: number } {
  const factor = Math.min(1, side / Math.max(width, height));
  return { width: Math.round(width * factor), height: Math.round(height * factor) };
}

/**
 * A photo as JPEG of at most 1600 px, without its metadata (place and device). Anything that is no photo, or that the
 * browser cannot decode, comes back as it is.
 */
export async function shrinkImage(file: File): Promise<File> {
  if (!/^image\/(jpeg|png|webp|heic|heif)$/.test(file.type)) return file;
  // HEIC opens on iPhones only: elsewhere the original goes to the server, which may still accept it.
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) return file;
  const { width, height } = fitted(bitmap.width, bitmap.height);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.82));
  return blob ? new File([blob], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' }) : file;
}
