/**
 * The style of an exported article: a page for reading, in the colours of the system. Constant, so that the policy of
 * the file can allow it by its hash and nothing beside it.
 */
export const FILE_STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; background: Canvas; color: CanvasText; font: 1.125rem/1.6 Georgia, "Noto Serif", serif; overflow-wrap: break-word; }
main { max-width: 40rem; margin-inline: auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 2rem; line-height: 1.2; margin-block: 0 .5rem; }
h2, h3, h4, h5, h6 { line-height: 1.3; margin-block: 2rem .5rem; }
.about, figcaption, .lost, footer { font: .875rem/1.5 system-ui, sans-serif; }
.about > span:not(:last-child)::after { content: " \\00b7 "; }
.lead { font-size: 1.25rem; }
.lost { border: 1px dashed; padding: .75rem; }
figure { margin: 2rem 0; }
img { max-width: 100%; height: auto; }
figure > img { display: block; }
figcaption { margin-block-start: .5rem; }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid; }
pre { overflow-x: auto; font-size: .875rem; line-height: 1.5; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { border: 1px solid; padding: .25rem .5rem; text-align: start; vertical-align: top; }
footer { margin-block-start: 3rem; border-block-start: 1px solid; padding-block-start: 1rem; }
`;
