/** What one article takes. */
export interface ArticleSpace {
  readonly id: string;
  /** Bytes of its text and HTML. */
  readonly text: number;
  /** Its kept pictures. The same bytes are stored once, however many articles show them. */
  readonly pictures: readonly { readonly hash: string; readonly bytes: number }[];
}

/** One line of the list: bytes of the text, of the pictures that only this article shows, and of those that others show too. */
export interface SpaceLine {
  readonly id: string;
  readonly text: number;
  readonly own: number;
  readonly shared: number;
}

export interface Space {
  /** Bytes of all texts. */
  readonly text: number;
  /** Bytes of all pictures, each counted once. */
  readonly pictures: number;
  /** Of these, bytes of pictures that several articles show. */
  readonly shared: number;
  /** Largest first, by all that an article shows. */
  readonly lines: readonly SpaceLine[];
  /** Bytes that go when the pictures of these articles go: those that another one shows stay. */
  freedPictures(ids: ReadonlySet<string>): number;
}

/** Who takes how much room. */
export function measureSpace(articles: readonly ArticleSpace[]): Space {
  const owners = new Map<string, { bytes: number; ids: Set<string> }>();
  let text = 0;
  for (const article of articles) {
    text += article.text;
    for (const { hash, bytes } of article.pictures) {
      const known = owners.get(hash) ?? { bytes, ids: new Set<string>() };
      known.ids.add(article.id);
      owners.set(hash, known);
    }
  }
  let pictures = 0;
  let shared = 0;
  for (const { bytes, ids } of owners.values()) {
    pictures += bytes;
    if (ids.size > 1) shared += bytes;
  }
  const lines = articles.map((article): SpaceLine => {
    const line = { id: article.id, text: article.text, own: 0, shared: 0 };
    for (const hash of new Set(article.pictures.map((picture) => picture.hash))) {
      const known = owners.get(hash);
      if (known) line[known.ids.size > 1 ? 'shared' : 'own'] += known.bytes;
    }
    return line;
  });
  const sizeOf = (line: SpaceLine) => line.text + line.own + line.shared;
  return {
    text,
    pictures,
    shared,
    lines: lines.toSorted((a, b) => sizeOf(b) - sizeOf(a)),
    freedPictures(chosen) {
      let freed = 0;
      for (const { bytes, ids } of owners.values()) if (ids.isSubsetOf(chosen)) freed += bytes;
      return freed;
    },
  };
}
