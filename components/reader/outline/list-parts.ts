/** One line of the outline: a heading, or where there are none, the beginning of a paragraph or a picture. */
export interface Part {
  readonly element: HTMLElement;
  readonly text: string;
  /** How deep below the highest heading of the article, from 0. */
  readonly depth: number;
  readonly isPicture: boolean;
}

export interface Outline {
  /** Whether the parts are headings; otherwise they are first words. */
  readonly hasHeadings: boolean;
  readonly parts: readonly Part[];
}

/** Letters of a paragraph that are listed for it: more do not fit in a line. */
const FIRST_WORDS = 80;

/** Reads the outline from the article on the screen. One heading alone parts nothing: then paragraphs are listed. */
export function listParts(body: Element): Outline {
  const headings = [...body.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')].flatMap((element) => {
    const text = textOf(element);
    return text ? [{ element, text, level: Number(element.localName.charAt(1)) }] : [];
  });
  if (headings.length > 1) {
    const highest = Math.min(...headings.map(({ level }) => level));
    const parts = headings.map(({ element, text, level }) => ({
      element,
      text,
      depth: Math.min(3, level - highest),
      isPicture: false,
    }));
    return { hasHeadings: true, parts };
  }
  const blocks = [...body.querySelectorAll<HTMLElement>('p, figure')].filter(
    (element) => !element.matches('.lead, li *, blockquote *, figure *, td *'),
  );
  const parts = blocks.flatMap((element) => {
    const isPicture = element.localName === 'figure';
    const text = isPicture ? pictureText(element) : textOf(element);
    return text ? [{ element, text: text.slice(0, FIRST_WORDS), depth: 0, isPicture }] : [];
  });
  return { hasHeadings: false, parts };
}

/** The last part that begins above `line`, in CSS pixels from the top of the window; the first where none does. */
export function partAt(parts: readonly Part[], line: number): number {
  const below = parts.findIndex(({ element }) => element.getBoundingClientRect().top > line);
  return Math.max(0, (below < 0 ? parts.length : below) - 1);
}

function textOf(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}

function pictureText(figure: Element): string {
  const caption = figure.querySelector('figcaption');
  return (caption && textOf(caption)) || (figure.querySelector('img')?.alt.trim() ?? '');
}
