import { i18n } from '#i18n';
import { copyText } from '../figures/copy-text';

/** Names of languages that are written otherwise than with a capital letter. */
const WRITTEN: Readonly<Record<string, string>> = {
  c: 'C',
  cpp: 'C++',
  'c++': 'C++',
  cs: 'C#',
  csharp: 'C#',
  css: 'CSS',
  html: 'HTML',
  ini: 'INI',
  java: 'Java',
  javascript: 'JavaScript',
  js: 'JavaScript',
  json: 'JSON',
  jsx: 'JSX',
  php: 'PHP',
  py: 'Python',
  rb: 'Ruby',
  rs: 'Rust',
  sh: 'Shell',
  shell: 'Shell',
  bash: 'Bash',
  sql: 'SQL',
  tex: 'TeX',
  ts: 'TypeScript',
  tsx: 'TSX',
  typescript: 'TypeScript',
  xml: 'XML',
  yaml: 'YAML',
  yml: 'YAML',
};

/** Gives each block of code the name of its language and a button that copies it. Neither is text of the article. */
export function dressCode(fragment: DocumentFragment): void {
  for (const pre of fragment.querySelectorAll('pre')) {
    const named = pre.querySelector('code[class*="language-"]') ?? pre;
    const language = /(?:^|\s)language-(\S+)/.exec(named.className)?.[1] ?? '';
    const box = fragment.ownerDocument.createElement('div');
    box.className = 'code';
    const copy = fragment.ownerDocument.createElement('button');
    copy.type = 'button';
    copy.className = 'code-copy';
    copy.textContent = i18n.t('code.copy');
    const name = WRITTEN[language] ?? language.charAt(0).toUpperCase() + language.slice(1);
    // by style, not as text: the offsets of figures count what is text
    if (name) {
      box.setAttribute('data-language', name);
      box.setAttribute('role', 'group');
      box.setAttribute('aria-label', i18n.t('code.label', [name]));
    }
    pre.tabIndex = 0;
    pre.replaceWith(box);
    box.append(copy, pre);
  }
}

/** Copies the code whose button was pressed, and says so on it. */
export async function copyCode(button: HTMLElement): Promise<void> {
  const text = button.parentElement?.querySelector('pre')?.textContent ?? '';
  button.setAttribute('aria-live', 'polite');
  button.textContent = (await copyText(text)) ? i18n.t('panel.copied') : i18n.t('more.notCopied');
  const reset = () => {
    button.textContent = i18n.t('code.copy');
  };
  button.addEventListener('blur', reset, { once: true });
  button.addEventListener('pointerleave', reset, { once: true });
}
