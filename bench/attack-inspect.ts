/** What one view did that it must not do, by kind; each entry says what was seen. */
export interface Findings {
  readonly scripts: string[];
  readonly requests: string[];
  readonly navigations: string[];
  readonly styles: string[];
}

export type Kind = keyof Findings;
export const KINDS: readonly Kind[] = ['scripts', 'requests', 'navigations', 'styles'];

export function noFindings(): Findings {
  return { scripts: [], requests: [], navigations: [], styles: [] };
}

/** How the parts around an article look: what a style of the article must not change. */
export type Looks = Record<string, string>;

/**
 * Runs in a view. Answers what lies ready in the article to run, load, lead away or restyle, whether it did or not, and how
 * everything around the article looks. Knows nothing of the sanitiser's own list.
 */
export function inspectView(): { found: [Kind, string][]; looks: Looks } {
  const found: [Kind, string][] = [];
  const root = document.querySelector('.body') ?? document.querySelector('article') ?? document.body;
  const plain =
    /^(?:a|abbr|address|b|bdi|bdo|blockquote|br|caption|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|figcaption|figure|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|rp|rt|ruby|s|samp|section|small|span|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|time|tr|u|ul|var|wbr|math|m[a-z]+)$/;
  const quiet = /^(?:m(?:action|glyph|alignmark|script)|map|meta|menu|meter|main|marquee|mark-up)$/;
  for (const element of root.querySelectorAll('*')) {
    const name = element.localName;
    const where = element.cloneNode(false) instanceof Element ? `<${name}>` : '';
    if (name === 'script') found.push(['scripts', where]);
    else if (name === 'style' || name === 'link') found.push(['styles', where]);
    // the reader's own button for code: the sanitiser lets neither its name nor its class through
    else if (element.matches('.code > button.code-copy[type="button"]')) continue;
    else if (!plain.test(name) || quiet.test(name)) found.push(['requests', `element ${where}`]);
    for (const attribute of element.attributes) {
      const key = attribute.name.toLowerCase();
      const value = attribute.value.trim();
      const said = `${where} ${key}="${value.slice(0, 60)}"`;
      if (key.startsWith('on')) found.push(['scripts', said]);
      else if (key === 'style') found.push(['styles', said]);
      else if (key === 'href') {
        if (!/^(?:https?:\/\/|mailto:|#)/i.test(value)) found.push(['scripts', said]);
      } else if (key === 'src') {
        if (name !== 'img' || !/^(?:https?:\/\/|data:image\/|blob:)/i.test(value))
          found.push(['requests', said]);
      } else if (
        /^(?:srcset|srcdoc|ping|background|poster|data|action|formaction|xlink:href|manifest|cite|longdesc|profile|codebase|classid|attributionsrc|imagesrcset|usemap|lowsrc|dynsrc)$/.test(
          key,
        )
      )
        found.push(['requests', said]);
      else if (key === 'name' || key === 'is' || key === 'slot' || key.startsWith('data-fl-'))
        found.push(['styles', said]);
      else if (key === 'target' && value !== '_blank') found.push(['navigations', said]);
    }
    if (element.shadowRoot) found.push(['requests', `${where} shadow root`]);
    if (element.id && (!element.id.startsWith('fl-') || element.id in Object.prototype))
      found.push(['scripts', `${where} id="${element.id}"`]);
  }
  for (const link of root.querySelectorAll('a[href]:not([href^="#"]):not([href^="mailto:"])'))
    if (!/noopener/.test(link.getAttribute('rel') ?? ''))
      found.push(['navigations', 'a link without noopener']);

  const looks: Record<string, string> = {
    sheets: `${document.styleSheets.length}+${document.adoptedStyleSheets.length}`,
    heads: String(document.head.querySelectorAll('base, link[rel~="preload"], meta[http-equiv]').length),
  };
  const properties = [
    'display',
    'visibility',
    'position',
    'color',
    'backgroundColor',
    'backgroundImage',
    'fontFamily',
    'fontSize',
    'transform',
    'opacity',
    'zIndex',
    'pointerEvents',
    'filter',
    'content',
    'width',
    'maxWidth',
  ] as const;
  for (const selector of ['html', 'body', 'main', 'header', 'h1', 'article', 'footer']) {
    const element = document.querySelector(selector);
    if (!element) continue;
    const style = getComputedStyle(element);
    looks[selector] = properties.map((property) => style[property]).join(';');
  }
  const bar = document.querySelector('header');
  for (const button of bar?.querySelectorAll('button') ?? []) {
    const { left, top, width, height } = button.getBoundingClientRect();
    const front = document.elementFromPoint(left + width / 2, top + height / 2);
    if (width > 0 && !bar?.contains(front)) looks['covered'] = front?.localName ?? 'nothing';
  }
  return { found, looks };
}
