/** Text of a link that leads back from a note to its place. */
const BACK = /^(?:[\s^\u2191\u21a9\u2934\u23ce]|[\ufe0e\ufe0f])*$/u;

/**
 * Marks the footnotes of an article: a link in raised letters to an item of a list, or to a paragraph, that stands behind it. The link becomes
 * `<sup data-footnote="1">`, and what it leads to `<section data-footnote="1">` at the end of the text.
 */
export function markFootnotes(text: Element): void {
  const { ownerDocument: document } = text;
  const notes = new Map<Element, string>();
  for (const link of text.querySelectorAll('sup a[href^="#"], a[href^="#"] > sup')) {
    const anchor = link.closest('a');
    const target =
      anchor && text.querySelector(`#${CSS.escape(anchor.getAttribute('href')?.slice(1) ?? '')}`);
    const note = target?.closest('li') ?? target?.closest('p');
    if (!anchor || !note || note.contains(anchor)) continue;
    if (!(anchor.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
    const name = notes.get(note) ?? String(notes.size + 1);
    notes.set(note, name);
    const mark = document.createElement('sup');
    mark.dataset['footnote'] = name;
    const raised = anchor.closest('sup');
    (raised?.textContent === anchor.textContent ? raised : anchor).replaceWith(mark);
  }
  for (const [note, name] of notes) {
    for (const link of note.querySelectorAll('a[href^="#"]'))
      if (BACK.test(link.textContent ?? '')) link.remove();
    const section = document.createElement('section');
    section.dataset['footnote'] = name;
    const list = note.parentElement;
    if (note.localName === 'li') section.append(...note.childNodes);
    else {
      const copy = document.createElement('p');
      copy.append(...note.childNodes);
      section.append(copy);
    }
    note.remove();
    if (list?.matches('ol, ul') && list.children.length === 0) list.remove();
    text.append(section);
  }
}
