/** Which folders may import which others, below the files of `shared/` that import none. A folder may import itself. */
const LAYERS = {
  'shared/[^/]+[.]ts$': [],
  'shared/law/': [],
  'shared/messages/': ['shared/law/'],
  'shared/facts/': ['shared/(law|messages)/'],
  'shared/rules/': ['shared/(law|messages|facts)/'],
  'shared/answer/': ['shared/(law|messages|facts|rules)/'],
  'shared/api/': ['shared/(law|messages|facts|rules|answer)/'],
  'shared/roster/': ['shared/(law|messages|facts|rules|answer|api)/'],
  'shared/hosting/': ['shared/(law|messages|facts|rules|answer|api|roster)/'],
  'functions/storage/': ['shared/'],
  'functions/http/': ['shared/', 'functions/storage/'],
  'functions/': ['shared/'],
  'infra/constructs/': ['shared/', 'infra/partners.json'],
  'infra/': ['shared/'],
  'tools/': ['shared/', 'functions/'],
  'web/ui/': ['shared/'],
  'web/(docs|policy|roster)/': ['shared/', 'web/ui/'],
  'web/counter/': ['shared/', 'web/(ui|roster|worker/(ask|answer))/'],
  'web/partner/': ['shared/', 'web/(ui|worker/state|worker/ask|worker/answer)/', 'web/worker/[^/]+$'],
  'web/worker/state/': ['shared/', 'web/ui/'],
  'web/worker/ask/': ['shared/', 'web/(ui|worker/state)/'],
  'web/worker/answer/': ['shared/', 'web/(ui|worker/state|worker/ask)/'],
  'web/worker/take-away/': ['shared/', 'web/(ui|worker/state|worker/ask|worker/answer)/'],
  'web/worker/': ['shared/', 'web/ui/'],
};

const OURS = '^(shared|functions|infra|tools|web)/';

const layer = ([own, others]) => ({
  name: `${own} imports itself and ${others.join(' ') || 'nothing'}`,
  severity: 'error',
  from: { path: `^${own}` },
  to: { path: OURS, pathNot: [own, 'shared/[^/]+[.]ts$', ...others].map((path) => `^${path}`) },
});

/** Folders of equals: what one needs of another stands beside them or below. */
const apart = (name, folders, but = []) => ({
  name,
  severity: 'error',
  from: { path: `^${folders}/` },
  to: { path: `^${folders}/`, pathNot: ['^$1/', ...but] },
});

export default {
  forbidden: [
    { name: 'no circle of files', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no circle of folders', severity: 'error', scope: 'folder', from: {}, to: { circular: true } },
    ...Object.entries(LAYERS).map(layer),
    apart('the door of a subject is its index.ts', '(shared/rules/[^/]+)', ['/index[.]ts$']),
    apart('no capability uses another', '(functions/[^/]+)', ['^functions/(http|storage)/']),
    apart('no page uses another', '(web/(?:docs|policy|roster))'),
    apart('no program uses another', '(tools/(?:cost|local|roster))'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'node_modules' },
    parser: 'swc', // TypeScript 7 has no interface that a program could ask.
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.json'] },
  },
};
