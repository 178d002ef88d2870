/** Why a picture of a saved article is not kept. Shown to the user beside "Try again". */
export type PictureLoss =
  | 'offline'
  | 'refused'
  | 'not-a-picture'
  | 'too-large'
  | 'too-slow'
  | 'private-address'
  | 'too-many'
  | 'no-room'
  | 'stopped'
  | 'damaged'
  /** The user removed it to make room. */
  | 'dropped';

/**
 * Every failure a user can meet. The interface switches over `is` exhaustively, so a new member
 * does not compile until it has its own words.
 */
export type Failure =
  /** No text worth reading was found. `links` is the number of links on the page. */
  | { readonly is: 'no-article'; readonly links: number }
  /** The browser keeps extensions out of this address. */
  | { readonly is: 'page-restricted'; readonly where: 'browser' | 'store' | 'viewer' | 'file' }
  /** The content script gave no answer: page still loading, or older than the extension. */
  | { readonly is: 'page-silent' }
  /** The page is too large to read within the time budget (milliseconds). */
  | { readonly is: 'too-slow'; readonly budget: number }
  /** The device has no room. `needed` is in bytes. */
  | { readonly is: 'storage-full'; readonly needed: number }
  /** The browser could not write to the disk, most often because the disk is full below the browser's own quota. */
  | { readonly is: 'write-failed'; readonly detail: string }
  /** The browser cannot open the database. Bundles in the content store may still be whole. */
  | { readonly is: 'database-unreadable'; readonly detail: string }
  /** Another window holds an older version of the database open. */
  | { readonly is: 'database-blocked' }
  /** The database was written by a newer Figleaf; nothing was touched. */
  | { readonly is: 'database-newer' }
  /** No saved article has this id. */
  | { readonly is: 'not-saved' }
  /** A saved article's record does not read back as an article. */
  | { readonly is: 'damaged'; readonly detail: string }
  /** The reader was opened again without a page behind it: its token is used up. */
  | { readonly is: 'view-gone' }
  /** The article is in the library; it was left as it is. `savedAt` is ISO 8601, of the newest copy. */
  | { readonly is: 'saved-before'; readonly id: string; readonly savedAt: string }
  /** Private windows keep nothing. */
  | { readonly is: 'private-window' };

/** Whether something could not be kept for want of room: by the quota, or by the disk below it. */
export function isNoRoom({ is }: Failure): boolean {
  return is === 'storage-full' || is === 'write-failed';
}
