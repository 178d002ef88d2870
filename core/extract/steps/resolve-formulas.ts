import type { Step } from './step.ts';

const WRAPPERS =
  '.katex-display, .katex, mjx-container, .MathJax, .MathJax_Display, .MathJax_SVG, .mwe-math-element, .mjx-chtml, .ltx_Math';

/** Rendered formulas go back to the MathML that the page carries beside them for screen readers; else to their TeX. */
export const resolveFormulas: Step = {
  name: 'resolve-formulas',
  run(draft) {
    for (const math of Array.from(draft.document.body.querySelectorAll('math'))) {
      const semantics = math.firstElementChild?.localName === 'semantics' ? math.firstElementChild : null;
      // only the first child is the formula; the others say the same in TeX or for programs
      const tex = math
        .querySelector('annotation[encoding*="tex" i]')
        ?.textContent?.replace(/\s+/g, ' ')
        .trim();
      if (tex && tex.length <= 2000 && !math.hasAttribute('alttext')) math.setAttribute('alttext', tex);
      if (semantics?.firstElementChild) semantics.replaceWith(semantics.firstElementChild);
      let outer: Element | null = math.parentElement?.closest(WRAPPERS) ?? null;
      for (let up = outer; up; up = up.parentElement?.closest(WRAPPERS) ?? null)
        if (up.querySelectorAll('math').length === 1) outer = up;
      if (!outer || outer.querySelectorAll('math').length !== 1) continue;
      if (outer.matches('.katex-display, .MathJax_Display, [display="true"]'))
        math.setAttribute('display', 'block');
      outer.replaceWith(math);
      draft.note('changed', 'formula back to its MathML', math);
    }
    // drawn without MathML: what is drawn is hidden from screen readers, and so would be lost
    for (const drawn of Array.from(draft.document.body.querySelectorAll('.katex'))) {
      const tex =
        drawn.querySelector('annotation[encoding*="tex" i]')?.textContent ?? drawn.textContent ?? '';
      if (drawn.querySelector('math') || !tex.trim()) continue;
      const code = draft.document.createElement('code');
      code.className = 'language-tex';
      code.textContent = tex.replace(/\s+/g, ' ').trim();
      drawn.replaceWith(code);
      draft.note('changed', 'formula without MathML to its characters', code);
    }
    for (const script of Array.from(draft.document.body.querySelectorAll('script[type^="math/tex" i]'))) {
      const tex = (script.textContent ?? '').trim();
      const drawn = script.previousElementSibling;
      if (drawn?.localName === 'math' || !tex) {
        if (drawn?.localName === 'math' && tex && !drawn.hasAttribute('alttext'))
          drawn.setAttribute('alttext', tex);
        script.remove();
        continue;
      }
      if (drawn?.matches(WRAPPERS)) drawn.remove();
      const code = draft.document.createElement('code');
      code.className = 'language-tex';
      code.textContent = tex;
      script.replaceWith(code);
    }
  },
};
