import { posix } from 'node:path'
import ts from 'typescript'
import { camelCase } from '../generators/names.ts'
import { parseSource } from './parse-source.ts'
import type { PlainRule, SourceTree } from './source-tree.ts'

const rootFile = /^packages\/domain\/src\/[^/]+\/[^/]+\.ts$/
const useCase = /^packages\/domain\/src\/([^/]+)\/use-cases\/([^/]+)\.ts$/
/** The doors of a domain (`history.ts` is that of demonstrations), and the parts of one that is too long for a file. */
const door = /^packages\/domain\/src\/([^/]+)\/(index|history|[a-z-]+-door)\.ts$/
const test = /\.test\.ts$|\/test-[a-z-]+\.ts$/
/** Files of a root that ask others by their nature: the doors, the store, and the table of reactions with its parts. */
const asksOthers = /\/(index|history|[a-z-]+-door|store|reacts-to|[a-z-]+-reactions)\.ts$/

const inputOutputModules = new Set([
  'child_process',
  'cluster',
  'dgram',
  'dns',
  'fs',
  'http',
  'http2',
  'https',
  'net',
  'readline',
  'timers',
  'tls',
  'worker_threads',
])
/** What computes in a module that also opens sockets: addresses and ranges of them. */
const addressNames = new Set(['BlockList', 'isIP', 'isIPv4', 'isIPv6', 'SocketAddress'])
const inputOutputGlobals = new Set(['fetch', 'setImmediate', 'setInterval', 'setTimeout'])

/** The names that an import brings at run time; `null` for all of a module, none for types. */
function valuesOf({ importClause }: ts.ImportDeclaration): readonly string[] | null {
  if (!importClause) return null
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return []
  const { name, namedBindings } = importClause
  if (name || !namedBindings || ts.isNamespaceImport(namedBindings)) return null
  return namedBindings.elements
    .filter(({ isTypeOnly }) => !isTypeOnly)
    .map(({ name: local, propertyName }) => (propertyName ?? local).text)
}

/** The same of an export that takes from another module, or that lists its own names. */
function valuesHandedOn({ exportClause, isTypeOnly }: ts.ExportDeclaration) {
  if (isTypeOnly) return []
  if (!exportClause || ts.isNamespaceExport(exportClause)) return null
  return exportClause.elements
    .filter((element) => !element.isTypeOnly)
    .map(({ name, propertyName }) => (propertyName ?? name).text)
}

/** Whether a root file that takes these values of a module does input or output. */
function asksOthersBy(path: string, module: string, values: readonly string[] | null): boolean {
  if (values?.length === 0) return false
  if (module.startsWith('.')) {
    const target = posix.join(posix.dirname(path), module)
    const inDomain = /^packages\/domain\/src\/[^/]+\/(.*)$/.exec(target)?.[1]
    if (inDomain === undefined) return /^packages\/(db|telemetry)\//.test(target)
    return /^(store|use-cases|steps|adapters)\//.test(inDomain) || asksOthers.test(target)
  }
  if (/^@corridor\/(db|telemetry)(\/|$)/.test(module)) return true
  if (/^@corridor\/domain\/[^/]+(\/history)?$/.test(module)) return true
  const [core = ''] = module.replace(/^node:/, '').split('/')
  if (core === 'net') return !values?.every((value) => addressNames.has(value))
  return inputOutputModules.has(core)
}

/** The module that a statement or a call takes in, and the values that it takes of it. */
function takenIn(node: ts.Node): { module: string; values: readonly string[] | null } | null {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    const { moduleSpecifier } = node
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) return null
    const values = ts.isImportDeclaration(node) ? valuesOf(node) : valuesHandedOn(node)
    return { module: moduleSpecifier.text, values }
  }
  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword)
    return null
  const [module] = node.arguments
  return module && ts.isStringLiteralLike(module) ? { module: module.text, values: null } : null
}

/** What of a root file does input or output, one sentence each. */
function inputOutputOf(tree: SourceTree, path: string): string[] {
  const faults: string[] = []
  const visit = (node: ts.Node): void => {
    const taken = takenIn(node)
    if (taken && asksOthersBy(path, taken.module, taken.values)) {
      faults.push(`${path} imports ${taken.module}`)
    }
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const { text } = node.expression
      if (inputOutputGlobals.has(text)) faults.push(`${path} calls ${text}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(parseSource(tree, path))
  return faults
}

const isMarked = (node: ts.Node, keyword: ts.ModifierSyntaxKind) =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === keyword)

/** The names that a file exports at run time, in order; schemas beside a verb are not counted. */
function exportedValues(source: ts.SourceFile): string[] {
  const names = source.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) return valuesHandedOn(statement) ?? ['*']
    if (ts.isExportAssignment(statement)) return ['default']
    if (!isMarked(statement, ts.SyntaxKind.ExportKeyword)) return []
    if (isMarked(statement, ts.SyntaxKind.DefaultKeyword)) return ['default']
    if (ts.isVariableStatement(statement)) {
      const declared = statement.declarationList.declarations.map(({ name }) =>
        name.getText(source),
      )
      return declared.filter((name) => !/(Schema|Input)$/.test(name))
    }
    const isNamed =
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isEnumDeclaration(statement)
    return isNamed && statement.name ? [statement.name.text] : []
  })
  // an overloaded function is declared more than once
  return [...new Set(names)]
}

/** The modules that a domain's door takes values of, relative to the domain's folder. */
function openedBy(tree: SourceTree, domain: string): string[] {
  const parts = tree.files.filter((file) => door.exec(file)?.[1] === domain)
  return parts.flatMap((path) =>
    parseSource(tree, path).statements.flatMap((statement) => {
      if (!ts.isExportDeclaration(statement) || valuesHandedOn(statement)?.length === 0) return []
      const { moduleSpecifier } = statement
      return moduleSpecifier && ts.isStringLiteral(moduleSpecifier)
        ? [posix.normalize(moduleSpecifier.text)]
        : []
    }),
  )
}

const domainsOf = (tree: SourceTree) =>
  new Set(tree.files.flatMap((file) => door.exec(file)?.[1] ?? []))

/** A root holds rules, `use-cases/` the verbs of the door, `steps/` what these, jobs and reactions do between (ADR 34). */
export const domainRoomRules: readonly PlainRule[] = [
  {
    name: 'root-is-pure',
    check: (tree) =>
      tree.files
        .filter((path) => rootFile.test(path) && !test.test(path) && !asksOthers.test(path))
        .flatMap((path) => inputOutputOf(tree, path)),
  },
  {
    name: 'one-verb-one-file',
    check: (tree) =>
      tree.files
        .filter((path) => useCase.test(path) && !test.test(path))
        .flatMap((path) => {
          const verb = camelCase(useCase.exec(path)?.[2] ?? '')
          const exported = exportedValues(parseSource(tree, path))
          return exported.length === 1 && exported[0] === verb
            ? []
            : [`${path} exports ${exported.join(', ') || 'nothing'}, not ${verb} alone`]
        }),
  },
  {
    name: 'use-cases-are-the-doors-verbs',
    check: (tree) =>
      [...domainsOf(tree)].flatMap((domain) => {
        const folder = `packages/domain/src/${domain}`
        const opened = openedBy(tree, domain)
        const verbs = tree.files.filter(
          (path) => useCase.exec(path)?.[1] === domain && !test.test(path),
        )
        return [
          ...verbs
            .map((path) => posix.relative(folder, path))
            .filter((path) => !opened.includes(path))
            .map((path) => `${folder}/${path} is not exported by the door: it is a step`),
          ...opened
            .filter((module) => module.startsWith('steps/'))
            .map((module) => `${folder}: the door exports ${module}: it is a verb`),
        ]
      }),
  },
]
