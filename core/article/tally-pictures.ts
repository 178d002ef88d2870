import type { KeptPicture } from './saved.ts';

/** How many pictures of a saved article are kept and lost, and the bytes of the kept ones. */
export function tallyPictures(pictures: readonly KeptPicture[]) {
  let kept = 0;
  let lost = 0;
  let bytes = 0;
  for (const picture of pictures) {
    if (picture.is === 'kept') {
      kept++;
      bytes += picture.bytes;
    } else if (picture.is === 'lost') lost++;
  }
  return { total: pictures.length, kept, lost, bytes };
}
