/** Arrows point inward only: offers → governance → identity → platform → shared. */

const domain = '^api/src/(?:identity|governance|offers)/';
const topRing =
  '^api/src/(?:(?:main|app|modules|serve|production|config|cli|openapi)\\.ts$|(?:config|tryout|cli|demo|operation)/)';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'shared-is-pure',
      comment: 'Rules and texts run in the API and in the browser: no I/O, no clock, no framework.',
      severity: 'error',
      from: { path: '^shared/src/' },
      to: { pathNot: ['^shared/src/', 'node_modules/(?:typebox|temporal-polyfill|feiertagejs)/'] },
    },
    {
      name: 'platform-knows-no-domain',
      comment: 'Database, mail and crypto serve every module; a domain word in them would tie all to one.',
      severity: 'error',
      from: { path: '^api/src/platform/' },
      to: { path: domain },
    },
    {
      name: 'identity-below-governance',
      comment: 'Who somebody is must not depend on what is kept about them or offered to them.',
      severity: 'error',
      from: { path: '^api/src/identity/' },
      to: { path: '^api/src/(?:governance|offers)/' },
    },
    {
      name: 'governance-below-offers',
      comment: 'Retention and access hold for every offer; an offer hands in its data, it is not looked up.',
      severity: 'error',
      from: { path: '^api/src/governance/' },
      to: { path: '^api/src/offers/' },
    },
    {
      name: 'nothing-imports-the-top',
      comment: 'The list of all modules lives at the top: whoever imports it knows everybody.',
      severity: 'error',
      from: { path: '^api/src/(?:platform|identity|governance|offers)/' },
      to: { path: topRing },
    },
    {
      name: 'enter-by-the-door',
      comment: 'What a module does not offer in its index.ts is free to change. Tables may refer to tables.',
      severity: 'error',
      from: { path: `${domain}([^/]+)/`, pathNot: '/tables\\.ts$' },
      to: { path: `${domain}[^/]+/`, pathNot: [`${domain}$1/`, `${domain}[^/]+/index\\.ts$`] },
    },
    {
      name: 'tables-import-tables',
      comment:
        'Tables are read by the migration generator: a foreign key may reach across, and a type; code may not.',
      severity: 'error',
      from: { path: '^api/src/.*/tables\\.ts$' },
      to: {
        path: '^(?:api|shared|web)/',
        pathNot: ['/tables\\.ts$', '^api/src/platform/db/columns\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'shared-by-its-exports',
      comment: 'What the package does not export is free to change, for both sides of the wire.',
      severity: 'error',
      from: { path: '^(?:api|web)/' },
      to: { path: '^shared/', pathNot: '^shared/src/[^/]+/index\\.ts$' },
    },
    {
      name: 'web-knows-no-api',
      comment: 'The contract between the two is the OpenAPI document; nothing of the server is bundled.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^api/' },
    },
    {
      name: 'api-knows-no-web',
      comment: 'The API serves integrators as well: it must not care who draws its answers.',
      severity: 'error',
      from: { path: '^api/' },
      to: { path: '^web/' },
    },
    {
      name: 'features-stay-apart',
      comment: 'A feature that imports another cannot be left out by a policy that does not offer it.',
      severity: 'error',
      from: { path: '^web/src/features/([^/]+)/' },
      to: { path: '^web/src/features/', pathNot: '^web/src/features/$1/' },
    },
    {
      name: 'lib-and-ui-know-no-feature',
      comment: 'What every feature uses must not use one of them.',
      severity: 'error',
      from: { path: '^web/src/(?:lib|ui)/' },
      to: { path: '^web/src/features/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that is not found is an arrow that is not checked.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.test\\.ts$' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.vue', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
