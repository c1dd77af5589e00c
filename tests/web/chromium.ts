import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packed, { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** The package's own flags also put off the same-origin policy, which the page has to live with. */
const ARGS = ['--no-sandbox', '--disable-dev-shm-usage'];

/** The real Chromium of the npm package, which unpacks itself into the folder for temporary files at the first start. */
export async function launchChromium(...more: string[]): Promise<Browser> {
  const args = [...ARGS, ...more];
  const executablePath = await packed.executablePath();
  const env = { ...process.env } as Record<string, string>;
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = join(tmpdir(), 'fonts');
  try {
    return await chromium.launch({ executablePath, args, env });
  } catch (error) {
    if (!String(error).includes('error while loading shared libraries')) throw error;
    return chromium.launch({ executablePath, args, env: { ...env, LD_LIBRARY_PATH: await libraries() } });
  }
}

/** NSS and its kin, which a small machine may lack and the package brings for such. */
async function libraries(): Promise<string> {
  const bin = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin');
  return join(await inflate(join(bin, 'al2023.tar.br')), 'lib');
}
