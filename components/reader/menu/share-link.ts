type Share = (what: { readonly url: string; readonly title: string }) => Promise<void>;

/** The system's own way to share, null where the browser has none. */
export function systemShare(): Share | null {
  return typeof navigator.share === 'function' ? (what) => navigator.share(what) : null;
}

/** Hands the address of an article to the system's sharing. Dismissed is fine; refused is for the caller to say. */
export async function shareLink(
  what: { readonly url: string; readonly title: string },
  share: Share,
): Promise<'shared' | 'dismissed' | 'refused'> {
  try {
    await share({ url: what.url, title: what.title });
    return 'shared';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'dismissed' : 'refused';
  }
}
