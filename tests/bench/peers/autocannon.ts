import autocannon from 'autocannon';

export interface Load {
  url: string;
  bodies: readonly string[];
  connections: number;
  seconds: number;
}

/** Keep-alive connections that each ask one thing after the other, all in this process: requests a second. */
export async function requestsASecond({ url, bodies, connections, seconds }: Load): Promise<number> {
  const headers = { 'Content-Type': 'application/json', 'Accept-Language': 'zh-CN' };
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: bodies.map((body) => ({ method: 'POST', headers, body })),
  });
  const wrong = result.non2xx + result.errors + result.timeouts;
  if (wrong > 0) throw new Error(`${url}: ${wrong} requests were not answered with 2xx`);
  return result['2xx'] / result.duration;
}
