import { domainNames, domains } from '@corridor/domain/domains'
import type {
  IForbiddenRuleType,
  IReachabilityForbiddenRuleType,
  IRegularForbiddenRuleType,
} from 'dependency-cruiser'

const source = '\\.tsx?$'
// The table, and the parts of one that is too long for a file.
const reactions = '/(reacts-to|[a-z-]+-reactions)\\.ts$'
const test = '(\\.test\\.tsx?$|/testing/)'

function wall(
  name: string,
  comment: string,
  from: IRegularForbiddenRuleType['from'],
  to: IRegularForbiddenRuleType['to'] | IReachabilityForbiddenRuleType['to'],
): IForbiddenRuleType {
  return { name, comment, severity: 'error', from, to }
}

/** Down only: apps -> api -> domain -> db -> kernel; jobs -> domain; ui -> kernel. */
const layers = [
  wall(
    'kernel-imports-nothing',
    'kernel is pure and stands at the bottom: nothing of ours is under it',
    { path: '^packages/kernel/' },
    { path: '^(apps|packages|scripts|prisma|e2e|bench)/', pathNot: '^packages/kernel/' },
  ),
  wall(
    'telemetry-imports-nothing',
    'telemetry is used by every process and knows none of them',
    { path: '^packages/telemetry/' },
    { path: '^(apps|packages|scripts|prisma|e2e|bench)/', pathNot: '^packages/telemetry/' },
  ),
  wall(
    'words-only-kernel',
    'words are said by every room and know none of them',
    { path: '^packages/words/' },
    { path: '^(apps|packages|scripts|prisma|e2e|bench)/', pathNot: '^packages/(words|kernel)/' },
  ),
  wall(
    'bank-formats-only-kernel',
    'messages of banks are written and read by a room that knows none of who sends them',
    { path: '^packages/bank-formats/' },
    {
      path: '^(apps|packages|scripts|prisma|e2e|bench)/',
      pathNot: '^packages/(bank-formats|kernel)/',
    },
  ),
  wall(
    'ui-only-kernel',
    'components know money and currencies, not the product',
    { path: '^packages/ui/' },
    { path: '^(apps|packages|scripts|prisma)/', pathNot: '^packages/(ui|words|kernel)/' },
  ),
  wall(
    'db-down-only',
    'db knows no domain: domains come to it',
    { path: '^packages/db/', pathNot: test },
    { path: '^(apps|packages|scripts)/', pathNot: '^packages/(db|kernel|telemetry)/' },
  ),
  wall(
    'domain-down-only',
    'a domain knows neither who calls it nor how',
    { path: '^packages/domain/' },
    {
      path: '^(apps|packages|scripts)/',
      pathNot: '^packages/(domain|db|bank-formats|words|kernel|telemetry)/',
    },
  ),
  wall(
    'domain-names-no-framework',
    'no tRPC, pg-boss, React or Next in a domain: it must outlive them',
    { path: '^packages/domain/' },
    { path: 'node_modules/(@trpc|pg-boss|react|react-dom|next|next-auth|@tanstack)/' },
  ),
  wall(
    'api-down-only',
    'api is under the apps and beside the jobs',
    { path: '^packages/api/' },
    { path: '^(apps|scripts)/|^packages/(jobs|ui)/' },
  ),
  wall(
    'jobs-only-domain',
    'a job runs a use case; it needs no api and no page',
    { path: '^packages/jobs/' },
    { path: '^(apps|scripts)/|^packages/(api|ui)/' },
  ),
  wall(
    'apps-ask-the-api',
    'an app calls procedures; of a domain it may take the contract, vocabulary, errors, events and types',
    { path: '^apps/' },
    {
      path: '^packages/domain/',
      pathNot: '^packages/domain/src/[^/]+/(contract|vocabulary|errors|events)\\.ts$',
      dependencyTypesNot: ['type-only'],
    },
  ),
  wall(
    'apps-touch-no-data',
    'an app reaches neither the database nor the queue',
    { path: '^apps/' },
    { path: '^packages/(db|jobs)/|node_modules/(pg|pg-boss|@prisma)/' },
  ),
  wall(
    'app-keeps-to-itself',
    'the customer app and the console are deployed apart',
    { path: '^apps/([^/]+)/' },
    { path: '^apps/', pathNot: '^apps/$1/' },
  ),
  wall(
    'screens-take-types-of-the-api',
    'what runs in a browser knows the api by its types only',
    // app/ and page/ are what the server makes of a page
    { path: '^apps/[^/]+/src/(?!app/|page/)[^/]+/', pathNot: test },
    { path: '^packages/api/', dependencyTypesNot: ['type-only'] },
  ),
  wall(
    'a-proxy-only-routes',
    'what runs before a page sends it on; who may is asked by the page and the procedure themselves',
    { path: '^apps/[^/]+/src/(proxy|middleware)\\.ts$' },
    { path: '^packages/(api|db|domain)/|node_modules/(next-auth|jose)/' },
  ),
  wall(
    'journeys-use-the-front-door',
    // the fault tests beside them kill processes and call doors: they are no journeys
    'a browser test reaches the product as its users do',
    { path: '^e2e/', pathNot: '^e2e/faults/' },
    {
      path: '^apps/|^packages/(api|domain|jobs|ui)/',
      pathNot: '^packages/domain/src/[^/]+/(contract|errors)\\.ts$',
    },
  ),
]

/** Inside packages/domain: doors, events, stores. */
const rooms = [
  wall(
    'domain-by-its-door',
    'another domain is its index.ts, beside its contract; reacts-to.ts takes its events.ts',
    { path: '^packages/domain/src/([^/]+)/' },
    {
      path: '^packages/domain/src/[^/]+/',
      pathNot: [
        '^packages/domain/src/$1/',
        '^packages/domain/src/[^/]+/(index|contract|events)\\.ts$',
      ],
    },
  ),
  wall(
    'history-is-for-demos',
    'what loads an invented past is for the seed of a demo; the product has no way to it (ADR 30)',
    { path: source, pathNot: ['^prisma/seed/', test] },
    { path: '^packages/domain/src/[^/]+/history\\.ts$' },
  ),
  wall(
    'foreign-events-in-reacts-to',
    'what a domain reacts to stands in one table; elsewhere a foreign event is a type',
    { path: '^packages/domain/src/([^/]+)/', pathNot: [reactions, test] },
    {
      path: '^packages/domain/src/[^/]+/events\\.ts$',
      pathNot: '^packages/domain/src/$1/',
      dependencyTypesNot: ['type-only'],
    },
  ),
  wall(
    'reacts-to-takes-events-only',
    'a reaction runs a verb or a step of its own domain',
    { path: `^packages/domain/src/([^/]+)${reactions}` },
    {
      path: '^packages/domain/src/[^/]+/',
      pathNot: ['^packages/domain/src/$1/', '^packages/domain/src/[^/]+/events\\.ts$'],
    },
  ),
  wall(
    'only-stores-touch-tables',
    "a domain's client is imported by its store alone",
    { path: source, pathNot: ['^packages/domain/src/[^/]+/store(\\.ts$|/)', '^packages/db/'] },
    { path: '^packages/db/src/clients/' },
  ),
  wall(
    'a-store-has-its-own-client',
    "no store reads another domain's tables",
    { path: '^packages/domain/src/([^/]+)/store(\\.ts$|/)' },
    { path: '^packages/db/src/clients/', pathNot: '^packages/db/src/clients/$1/' },
  ),
  wall(
    'checks-are-left-to-the-door',
    "a domain's verbs do not know how they are checked",
    {
      path: '^packages/domain/src/[^/]+/',
      pathNot: ['^packages/domain/src/[^/]+/(checks/|index\\.ts$)', test],
    },
    { path: '^packages/domain/src/[^/]+/checks/' },
  ),
  wall(
    'contracts-are-browser-safe',
    'a contract is zod, kernel, and the keys of its sentences',
    { path: '^packages/domain/src/[^/]+/(contract|vocabulary)\\.ts$' },
    {
      path: '.',
      pathNot: [
        '^packages/kernel/',
        '^packages/words/src/field-problem\\.ts$',
        'node_modules/zod/',
        // Tables and rules of the same domain that are themselves nothing but data.
        '^packages/domain/src/[^/]+/[^/]+\\.ts$',
      ],
    },
  ),
  wall(
    'contracts-keep-clear-of-the-server',
    'not even through a file of the same domain',
    { path: '^packages/domain/src/[^/]+/contract\\.ts$' },
    {
      reachable: true,
      path: '^packages/(db|telemetry|api)/|^packages/domain/src/[^/]+/(store|index|use-cases|steps|adapters|checks)',
    },
  ),
]

/** Who may call whom, one rule for each domain, made from the graph. */
function graphRules(): IForbiddenRuleType[] {
  return domainNames.map((name) => {
    const allowed = [name, ...domains[name].mayCall].join('|')
    return wall(
      `graph-${name}`,
      `${name} may call ${domains[name].mayCall.join(', ') || 'nobody'}; a new arrow is an ADR`,
      { path: `^packages/domain/src/${name}/`, pathNot: test },
      {
        path: '^packages/domain/src/[^/]+/',
        pathNot: [`^packages/domain/src/(${allowed})/`, '^packages/domain/src/[^/]+/events\\.ts$'],
      },
    )
  })
}

const hygiene = [
  wall('no-cycles', 'two files that need each other are one', {}, { circular: true }),
  wall(
    'everything-resolves',
    'an import that leads nowhere hides a wall',
    {},
    {
      couldNotResolve: true,
    },
  ),
  wall(
    'no-imports-from-tests',
    'what two tests need is not in a test',
    {},
    { path: '\\.(test|spec)\\.tsx?$' },
  ),
  wall(
    'testing-is-for-tests',
    'what arranges a test makes things up: nobody else may lean on it',
    { path: '^(apps|packages|prisma)/', pathNot: `${test}|-suite\\.ts$` },
    { path: '^packages/.+/testing(/|\\.ts$)' },
  ),
  wall(
    'product-imports-no-scripts',
    'the product runs without the tools that build it',
    { path: '^(apps|packages)/' },
    { path: '^(scripts|e2e|bench)/' },
  ),
]

/** Every wall of the house, as dependency-cruiser reads it. */
export const walls: readonly IForbiddenRuleType[] = [
  ...layers,
  ...rooms,
  ...graphRules(),
  ...hygiene,
]
