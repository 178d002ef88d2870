import type { ComponentChildren } from 'preact';

/** One section of the settings: a heading and a card of rows. */
export function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section id={id} class="o-sec" aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`}>{title}</h2>
      <div class="o-card">{children}</div>
    </section>
  );
}
