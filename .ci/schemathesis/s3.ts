/** S3 as the tests have it, until it is stopped; its address is printed. */
import { fakeS3 } from '../../tests/functions/support/s3.ts';

const { endpoint, objects } = await fakeS3();
console.log(endpoint);

// A caller may have five batches open, and nothing here ends one: without this all further calls would only see 429.
setInterval(() => {
  for (const key of objects.keys()) if (key.startsWith('slots/')) objects.delete(key);
}, 20);
