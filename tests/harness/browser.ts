import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { packageRoot } from "../../src/kernel/config";

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Quiet, and startable by root, as in containers. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const CACHE = join(packageRoot, "node_modules", ".cache", "chromium");
const FONTS = join(CACHE, "all-fonts.conf");

/** The machine's fonts and the packaged one: with no font at all, Chromium aborts. */
const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${join(CACHE, "fonts")}</dir>
  <cachedir>${join(CACHE, "fonts-cache")}</cachedir>
</fontconfig>
`;

/** The packaged browser unpacks itself, and libraries that a bare machine lacks, where temporary files go. */
const unpackChromium = async (): Promise<string> => {
  const { TMPDIR: before } = process.env;
  await mkdir(CACHE, { recursive: true });
  await writeFile(FONTS, FONTS_CONF);
  Object.assign(process.env, { TMPDIR: CACHE, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x", FONTCONFIG_FILE: FONTS });
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    return await packaged.executablePath();
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
};

const isPackaged = process.platform === "linux" && process.arch === "x64";

/** Whether a browser is there to test with: installed, or from a package. */
export const hasBrowser = isPackaged || INSTALLED.some((path) => existsSync(path));

/** A real Chromium: the machine's own, else the packaged one. Names that are given stand for this machine. */
export const launchBrowser = async (names: readonly string[] = []): Promise<Browser> => {
  const executablePath = INSTALLED.find((path) => existsSync(path)) ?? (await unpackChromium());
  const resolved = names.map((name) => `MAP ${name} 127.0.0.1`).join(",");
  const args = [...ARGUMENTS, ...(resolved ? [`--host-resolver-rules=${resolved}`] : [])];
  return chromium.launch({ executablePath, args, headless: true });
};
