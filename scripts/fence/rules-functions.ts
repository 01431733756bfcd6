import ts from 'typescript'
import { parseSource } from './parse-source.ts'
import type { PlainRule } from './source-tree.ts'

const maxFunctionLines = 70
const maxScreenLines = 150
const maxProcedureLines = 20

const measured = /^(apps|packages|scripts|prisma|bench|e2e)\/.*\.tsx?$/
// A suite is one function by nature; its size is its file's.
const suite = /\.(test|spec)\.tsx?$|-suite\.ts$/
// What a screen is made of: marked-up parts, in every room of an app but Next's own and the one that calls the API.
const screenPart = /^apps\/[^/]+\/src\/(?!app\/|trpc\/).*\.tsx$/
const routerFile = /\.router\.ts$/

type Found = { readonly name: string; readonly line: number; readonly lines: number }

function measure(source: ts.SourceFile, node: ts.Node, name: string): Found {
  const first = source.getLineAndCharacterOfPosition(node.getStart(source)).line
  const last = source.getLineAndCharacterOfPosition(node.getEnd()).line
  return { name, line: first + 1, lines: last - first + 1 }
}

function nameOf(node: ts.FunctionLikeDeclaration): string {
  if (node.name && ts.isIdentifier(node.name)) return node.name.text
  const { parent } = node
  const isNamed = ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)
  return isNamed && ts.isIdentifier(parent.name) ? parent.name.text : 'a function'
}

function functionsOf(source: ts.SourceFile): Found[] {
  const found: Found[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const declared = node as ts.FunctionLikeDeclaration
      found.push(measure(source, declared, nameOf(declared)))
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** The rows of every `router({ … })` in a file. */
function proceduresOf(source: ts.SourceFile): Found[] {
  const found: Found[] = []
  const visit = (node: ts.Node): void => {
    const [table] = ts.isCallExpression(node) ? node.arguments : []
    if (ts.isCallExpression(node) && node.expression.getText(source) === 'router' && table) {
      if (ts.isObjectLiteralExpression(table)) {
        for (const row of table.properties) {
          found.push(measure(source, row, row.name?.getText(source) ?? 'a procedure'))
        }
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function beyond(path: string, found: readonly Found[], limit: number): string[] {
  return found
    .filter(({ lines }) => lines > limit)
    .map(
      ({ name, line, lines }) => `${path}:${line} ${name} has ${lines} lines, ${limit} are allowed`,
    )
}

/** What is too long to be read at once wants a name for a part of it. */
export const functionRules: readonly PlainRule[] = [
  {
    name: 'functions-fit-on-a-page',
    check: (tree) =>
      tree.files
        .filter((path) => measured.test(path) && !suite.test(path))
        .flatMap((path) => {
          const found = functionsOf(parseSource(tree, path))
          const isPart = ({ name }: Found) => screenPart.test(path) && /^[A-Z]/.test(name)
          const others = found.filter((one) => !isPart(one))
          return [
            ...beyond(path, found.filter(isPart), maxScreenLines),
            ...beyond(path, others, maxFunctionLines),
          ]
        }),
  },
  {
    name: 'procedures-only-hand-on',
    check: (tree) =>
      tree.files
        .filter((path) => routerFile.test(path))
        .flatMap((path) => beyond(path, proceduresOf(parseSource(tree, path)), maxProcedureLines)),
  },
]
