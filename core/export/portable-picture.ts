/** A picture as every reader of books can show it. */
export interface PortablePicture {
  readonly blob: Blob;
  readonly type: 'image/jpeg' | 'image/png' | 'image/gif';
}

const MOST_PIXELS = 16_000_000;
const QUALITY = 0.9;

/**
 * A picture as JPEG, PNG or GIF, which all readers show: AVIF is in no version of EPUB, WebP came with 3.3, and drawings
 * can hold scripts. What is none of the three is drawn anew, as PNG where it is transparent. Null where the browser cannot draw it.
 */
export async function toPortable(picture: Blob): Promise<PortablePicture | null> {
  const { type } = picture;
  if (type === 'image/jpeg' || type === 'image/png' || type === 'image/gif') return { blob: picture, type };
  const address = URL.createObjectURL(picture);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return await draw(image);
  } catch (error) {
    // `decode` says so where there is no picture in it
    if (error instanceof DOMException) return null;
    throw error;
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function draw(image: HTMLImageElement): Promise<PortablePicture | null> {
  const canvas = document.createElement('canvas');
  const pixels = image.naturalWidth * image.naturalHeight;
  const scale = Math.min(1, Math.sqrt(MOST_PIXELS / pixels));
  canvas.width = Math.max(1, Math.floor(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.floor(image.naturalHeight * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context || pixels === 0) return null;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  let isOpaque = true;
  for (let i = 3; i < data.length && isOpaque; i += 4) isOpaque = data[i] === 255;
  const type = isOpaque ? 'image/jpeg' : 'image/png';
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, type, QUALITY);
  });
  return blob && { blob, type };
}
