/** Milliseconds that printing waits for pictures: one that does not come must not keep the text from paper. */
const PATIENCE = 3000;

/** Prints the article, with the pictures that wait to be scrolled to. */
export async function printArticle(): Promise<void> {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('.body img')];
  for (const picture of pictures) picture.loading = 'eager';
  await Promise.race([
    Promise.allSettled(pictures.map((picture) => picture.decode())),
    new Promise((resolve) => setTimeout(resolve, PATIENCE)),
  ]);
  print();
}
