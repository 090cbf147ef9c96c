import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const root = resolve(import.meta.dirname, '../../..');

/**
 * How to launch the browser of the end-to-end tests: CHROME_PATH if it is set, else the headless Chromium
 * that comes inside an npm package, with its libraries and a font. Nothing of the system is needed.
 */
export function launchOptions(): { executablePath?: string; env?: Record<string, string>; args: string[] } {
  const args = [
    ...['--headless', '--no-sandbox', '--disable-quic', '--no-first-run'],
    ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    // Nobody watches: what only pleases the eye takes a twelfth of the time.
    ...['--disable-gpu', '--disable-software-rasterizer', '--disable-lcd-text', '--num-raster-threads=1'],
    // No page lives long enough for what a better compiler would bring, nor for tidying up.
    '--js-flags=--no-maglev,--no-turbofan,--single-threaded-gc,--min-semi-space-size=16',
    ...['--force-prefers-reduced-motion', '--disable-threaded-animation', '--disable-smooth-scrolling'],
  ];
  const own = process.env['CHROME_PATH'];
  if (own) return { executablePath: own, args };
  // The package holds a binary for this platform alone; elsewhere Playwright looks for its own browser.
  if (process.platform !== 'linux' || process.arch !== 'x64') return { args };
  const folder = unpack();
  const env = {
    ...(process.env as Record<string, string>),
    LD_LIBRARY_PATH: join(folder, 'lib'),
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    XDG_CACHE_HOME: join(folder, 'cache'),
  };
  return { executablePath: join(folder, 'chromium'), env, args };
}

/** Once per version, into a folder that is renamed when complete: several processes may come at once. */
function unpack(): string {
  const packageFolder = resolve(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(root, 'node_modules', '.cache', `chromium-${version}`);
  if (existsSync(folder)) return folder;

  const partial = `${folder}.new-${process.pid}`;
  const read = (name: string) => brotliDecompressSync(readFileSync(join(packageFolder, 'bin', name)));
  mkdirSync(partial, { recursive: true });
  writeFileSync(join(partial, 'chromium'), read('chromium.br'), { mode: 0o755 });
  extract(read('al2023.tar.br'), partial);
  extract(read('fonts.tar.br'), partial);
  // The package's own fonts.conf names folders that exist only where it is usually run.
  writeFileSync(join(partial, 'fonts.conf'), fontsConf());
  try {
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Plain tar: blocks of 512 bytes, a header before each file. */
function extract(archive: Buffer, folder: string): void {
  for (let at = 0; at + 512 <= archive.length && archive[at] !== 0; ) {
    const text = (from: number, length: number) =>
      archive.toString('latin1', at + from, at + from + length).replace(/\0.*$/s, '');
    const size = Number.parseInt(text(124, 12), 8) || 0;
    const target = join(folder, text(0, 100));
    const isFile = text(156, 1) === '0' || text(156, 1) === '';
    if (isFile) {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, archive.subarray(at + 512, at + 512 + size), { mode: 0o755 });
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

/** Says where the fonts are by its own place, so that a checkout that moves takes them along. */
function fontsConf(): string {
  const alias = (family: string) =>
    `<alias binding="same"><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fonts</cachedir>
  ${['sans-serif', 'serif', 'monospace', 'system-ui', 'Arial'].map(alias).join('\n  ')}
</fontconfig>
`;
}
