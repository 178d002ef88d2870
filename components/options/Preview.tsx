import { i18n } from '#i18n';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Settings } from '../../core/settings.ts';
import { applyTypography } from '../type/apply-typography';

/** A sentence as the reader would show it: `[kind|text]` in the wording is a figure of that kind. */
export function Preview({ settings }: { settings: Settings }) {
  const parts = i18n.t('options.preview').split(/\[(\w+)\|([^\]]+)\]/);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (box.current) applyTypography(box.current, settings.typography);
  }, [settings.typography]);
  return (
    <div class="o-prev" ref={box} data-fig-style={settings.markStyle}>
      <p class="typeset">
        {parts.map((part, i) => {
          if (i % 3 === 1) return null;
          const kind = parts[i - 1];
          const marked = settings.highlightFigures && (kind !== 'date' || settings.markDates);
          return i % 3 === 2 && marked ? (
            <span key={part} class="fig" data-kind={kind}>
              {part}
            </span>
          ) : (
            part
          );
        })}
      </p>
    </div>
  );
}
