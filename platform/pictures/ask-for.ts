import type { KeptPicture } from '../../core/article/saved.ts';
import { isPrivateAddress } from './private-address.ts';

/**
 * A picture of an article that came in a file. It is to be fetched, unless the file says that the article is from this machine or a
 * private network: nobody has been there, and a file must not make us ask around there. The user still may.
 *
 * @param page address of the article
 */
export function askFor(src: string, page: string): KeptPicture {
  return isPrivateAddress(new URL(page))
    ? { is: 'lost', src, why: 'private-address' }
    : { is: 'pending', src };
}
