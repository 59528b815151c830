import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const COMPRESSIBLE = /\.(js|css|svg|json)$/;
const SMALLEST_BYTES = 1_024;

const brotli = (content: Buffer) =>
  promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });

const compressFile = async (path: string): Promise<void> => {
  const content = await readFile(path);
  if (content.length < SMALLEST_BYTES) return;
  await Promise.all([
    brotli(content).then((compressed) => writeFile(`${path}.br`, compressed)),
    promisify(gzip)(content, { level: 9 }).then((compressed) => writeFile(`${path}.gz`, compressed)),
  ]);
};

/** Writes each file compressed beside itself: once here, and never while somebody waits for it. */
export const precompress = (): Plugin => ({
  name: "sarazm:precompress",
  apply: "build",
  async writeBundle({ dir }) {
    const assets = join(dir ?? "", "assets");
    const names = await readdir(assets);
    await Promise.all(
      names.filter((name) => COMPRESSIBLE.test(name)).map((name) => compressFile(join(assets, name))),
    );
  },
});
