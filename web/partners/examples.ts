const ASKED = '{"region": "370322", "year": 2026, "base": {"amount": "5000"}}';

/** What a partner copies, for the address at which this page is read. */
export const firstAnswer = (origin: string): string =>
  `curl -s '${origin}/v1/contributions?view=headline' -H 'Content-Type: application/json' -d '${ASKED}'`;

export const withKey = (origin: string): string =>
  `curl -s '${origin}/v1/partners/subsidies?view=headline' -H "X-Api-Key: $LINGBAO_KEY" -H 'Content-Type: application/json' -d '{"region": "370322", "trade": "food-delivery", "platform": "美团"}'`;

export const refused = (origin: string): string =>
  `curl -s '${origin}/v1/contributions' -H 'Content-Type: application/json' -d '{"region": "370322", "year": 2026, "base": {"amount": "1"}}'`;

/** How a receiver in JavaScript begins. */
export const received = `import { Webhook } from 'standardwebhooks';

const { type, data } = new Webhook(process.env.NOTICE_SECRET).verify(body, headers);
// {"type": "batch.done", "timestamp": "2026-11-30T08:00:00.000Z", "data": {"id": "…", "link": "https://…"}}`;

/** A whole page, which shows one amount. */
export const browserPage = (origin: string, label: string): string => `<!doctype html>
<meta charset="utf-8">
<p>${label}<output></output></p>
<script type="module">
  const answer = await fetch('${origin}/v1/contributions?view=headline', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(${ASKED}),
  });
  const said = await answer.json();
  document.querySelector('output').textContent = answer.ok ? said.monthly.total : said.detail;
</script>`;
