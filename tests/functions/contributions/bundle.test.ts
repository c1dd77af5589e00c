import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

test('the bundle is at most 160 KB and free of the AWS SDK and of the table of routes', async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: [fileURLToPath(new URL('../../../functions/contributions/handler.ts', import.meta.url))],
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    charset: 'utf8',
    metafile: true,
    write: false,
  });
  expect(outputFiles[0]?.contents.length).toBeLessThanOrEqual(160_000);
  const inputs = Object.keys(metafile.inputs).join('\n');
  expect(inputs).not.toMatch(/@aws-sdk|@smithy|shared\/api\/routes|functions\/storage\/(?!unavailable)/);
});
