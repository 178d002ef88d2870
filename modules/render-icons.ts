import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { defineWxtModule } from 'wxt/modules';

const DRAWN = 'assets/toolbar';

/** Renders the toolbar icons from their drawings, each size from its own SVG, into the built extension. */
export default defineWxtModule((wxt) => {
  wxt.hook('build:publicAssets', async (_, files) => {
    const drawn = join(wxt.config.root, DRAWN);
    const rendered = join(wxt.config.wxtDir, 'icons');
    await mkdir(rendered, { recursive: true });
    for (const file of await readdir(drawn)) {
      const png = file.replace('.svg', '.png');
      const width = Number(file.match(/-(\d+)\.svg$/)?.[1]);
      const svg = await readFile(join(drawn, file), 'utf8');
      await writeFile(
        join(rendered, png),
        new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng(),
      );
      files.push({ absoluteSrc: join(rendered, png), relativeDest: `icons/${png}` });
    }
  });
});
