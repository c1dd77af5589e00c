/** S3 as the tests have it, until it is stopped; its address is printed. */
import { fakeS3 } from '../../tests/functions/support/s3.ts';

console.log((await fakeS3()).endpoint);
