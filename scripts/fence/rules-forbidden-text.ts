import { linesMatching, type PlainRule } from './source-tree.ts'

const source = /^(apps|packages|scripts|prisma|e2e|bench)\/.*\.(ts|tsx|mts|mjs)$/
const appSource = /^apps\/[^/]+\/src\/.*\.(tsx?|css)$/
const styled = /^(apps\/[^/]+\/src|packages\/ui\/src)\/.*\.tsx?$/
const anyText = /\.(tsx?|mts|mjs|cjs|json|md|sql|prisma|ya?ml|css|html|sh)$|(^|\/)\.ci\/run$/
// The fence has to spell what it forbids.
const fence = /^scripts\/fence\//

function forbid(name: string, where: RegExp, what: RegExp, except: RegExp = fence): PlainRule {
  return {
    name,
    check: (tree) =>
      tree.files
        .filter((file) => where.test(file) && !except.test(file))
        .flatMap((file) => linesMatching(tree, file, what)),
  }
}

/** Words that do not belong into the source, each with the place where it may stand, if there is one. */
export const forbiddenText: readonly PlainRule[] = [
  forbid('sql-is-tagged', source, /\$(query|execute)RawUnsafe|Prisma\.raw\b/),
  forbid(
    'colours-are-tokens',
    appSource,
    /(['"`:[(\s])#([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})(?=['"`;\])\s,])/,
    // What a browser reads before any style sheet cannot name a token.
    /\/(manifest|icon|opengraph-image|viewport)\.tsx?$/,
  ),
  forbid('sizes-are-tokens', appSource, /\[-?\d*\.?\d+px\]|:\s*-?\d*\.?\d+px\b|['"]-?\d+px['"]/),
  forbid('weights-are-tokens', appSource, /font-\[\d+\]|fontWeight:|font-weight:\s*\d/),
  forbid(
    'classes-follow-the-line',
    styled,
    // a side that has a name by the line (ps, me, start, end) is not named by the hand
    /(?<=["'`\s:])-?(([mp][lr]|left|right)-(\d|auto|px|hair|chip|item|card|screen|section|block|gulf|touch|control|compact|row|rail|bar|tabbar|drawer)|text-(left|right)\b|(border|rounded)-[lr]\b)/,
  ),
  forbid(
    'money-formats-itself',
    styled,
    /\.toLocaleString\(|new Intl\.NumberFormat\(|\bnumberFormat\(/,
    /^packages\/ui\/src\/(money|rate)[^/]*\//,
  ),
  forbid(
    'nothing-is-silenced',
    source,
    /biome-ignore|@ts-(ignore|nocheck|expect-error)|as unknown as/,
  ),
  forbid(
    'no-test-is-skipped',
    /\.(test|spec)\.tsx?$/,
    /\b(it|test|describe)\.(skip|only|todo|fixme)\b|\b(xit|xdescribe|fit|fdescribe)\(/,
  ),
  forbid('nothing-is-left-for-later', source, /\b(TODO|FIXME|HACK)\b/),
  forbid(
    'no-machine-is-named',
    anyText,
    /(?<![\w.@)\]}/-])\/(work|root|home\/[a-z]\w*|tmp\/(brief|bash_jobs))\/|\.\.\/shared\//,
  ),
  forbid('fonts-come-from-npm', source, /next\/font\/google/),
]
