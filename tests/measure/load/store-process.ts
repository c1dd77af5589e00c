/** DynamoDB's API on files, as tools/local/store-thread.ts has it, in a process that can be killed. */
import dynalite from 'dynalite';

const [, , path = '', port = '0'] = process.argv;
const server = dynalite({ path, createTableMs: 0 });
server.listen(Number(port), '127.0.0.1', () => process.send?.('ready'));
