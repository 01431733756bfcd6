import { posix } from 'node:path'
import ts from 'typescript'
import { parseSource } from './parse-source.ts'
import type { PlainRule, SourceTree } from './source-tree.ts'

const shown = /^(apps\/[^/]+\/src|packages\/ui\/src)\/(?!app\/api\/).*\.tsx?$/
const test = /\.test\.tsx?$/

/** Attributes that a person sees or hears whatever is in them; others only when they hold a sentence. */
const spoken = new Set([
  'alt',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'busyLabel',
  'description',
  'hint',
  'label',
  'placeholder',
  'title',
])
/** Attributes whose words are for the browser. */
const unspoken = new Set([
  'className',
  'href',
  'style',
  'd',
  'accept',
  'autoComplete',
  'pattern',
  'rel',
])
const word = /\p{L}{2}/u
/** A code that is typed as it is: `send.internal`. */
const code = /^[a-z]+(\.[a-z]+)+$/
const sentence = /^\p{Lu}\p{Ll}*(?:[ ,]+[\p{L}\d'’{}$-]+){1,}|\p{L}{2,} \p{L}{2,}.*[.!?…]$/u

/** Text that is for an engineer: an error that is thrown, a log line. */
function isForEngineers(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node.parent; at; at = at.parent) {
    if (ts.isThrowStatement(at) || ts.isImportDeclaration(at)) return true
    if (ts.isCallExpression(at) && /^console\.|^logger\./.test(at.expression.getText())) return true
    if (ts.isJsxAttribute(at)) return unspoken.has(at.name.getText())
    if (ts.isFunctionLike(at) || ts.isLiteralTypeNode(at)) return ts.isLiteralTypeNode(at)
  }
  return false
}

function textOf(node: ts.Node): string | null {
  if (ts.isJsxText(node)) return word.test(node.text) ? node.text.trim() : null
  if (ts.isStringLiteral(node) && ts.isJsxAttribute(node.parent)) {
    const name = node.parent.name.getText()
    if (spoken.has(name) && word.test(node.text) && !code.test(node.text)) return node.text
  }
  const literal = ts.isStringLiteralLike(node)
    ? node.text
    : ts.isTemplateExpression(node)
      ? node.getText().slice(1, -1)
      : null
  return literal !== null && sentence.test(literal) && !isForEngineers(node) ? literal : null
}

function textsLeftIn(tree: SourceTree, path: string): string[] {
  const source = parseSource(tree, path)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const text = textOf(node)
    if (text !== null) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
      found.push(`${path}:${line + 1} (${text.replace(/\s+/g, ' ').slice(0, 60)})`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s+(?!type\b)[^'"]*?from\s+'([^']+)'|import\('([^']+)'\)/g

function importsOf(tree: SourceTree, path: string): string[] {
  return [...tree.read(path).matchAll(importPattern)].flatMap(([, from, lazily]) => {
    const name = from ?? lazily ?? ''
    const component = /^@corridor\/ui\/([a-z-]+)$/.exec(name)?.[1]
    const file = component
      ? `packages/ui/src/${component}/index.tsx`
      : name.startsWith('.')
        ? posix.join(posix.dirname(path), name)
        : ''
    return tree.files.includes(file) ? [file] : []
  })
}

function closure(tree: SourceTree, entry: string): string[] {
  const seen = new Set([entry])
  for (const file of seen) for (const next of importsOf(tree, file)) seen.add(next)
  return [...seen]
}

function matchesIn(tree: SourceTree, files: readonly string[], pattern: RegExp): Set<string> {
  return new Set(
    files.flatMap((file) => [...tree.read(file).matchAll(pattern)].map(([, hit = '']) => hit)),
  )
}

const asked = /\buseWords\(\s*'([a-z.-]+)'/g
const givenLists = /\brooms=\{\[([^\]]*)\]\}/g

function roomsGivenIn(tree: SourceTree, files: readonly string[]): Set<string> {
  const lists = [...matchesIn(tree, files, givenLists)].join(' ')
  return new Set([...lists.matchAll(/'([^']+)'/g)].map(([, room = '']) => room))
}

/** Layouts around an entry, from its own folder up. */
function layoutsAround(tree: SourceTree, entry: string): string[] {
  const layouts: string[] = []
  for (let at = posix.dirname(entry); at.includes('/src/app'); at = posix.dirname(at)) {
    const layout = `${at}/layout.tsx`
    if (tree.files.includes(layout)) layouts.push(layout)
  }
  return layouts
}

function roomsMissing(tree: SourceTree, entry: string): string[] {
  const files = closure(tree, entry)
  const around = layoutsAround(tree, entry).flatMap((layout) => closure(tree, layout))
  const given = roomsGivenIn(tree, [...files, ...around])
  return [...matchesIn(tree, files, asked)].filter(
    (room) => ![...given].some((has) => room === has || room.startsWith(`${has}.`)),
  )
}

const entry = /^apps\/[^/]+\/src\/app\/.*\b(page|layout|error|not-found)\.tsx$/

/** Sentences stand in catalogues, and a page has those that it says. */
export const wordRules: readonly PlainRule[] = [
  {
    name: 'words-stand-in-catalogues',
    check: (tree) =>
      tree.files
        .filter((file) => shown.test(file) && !test.test(file))
        .flatMap((file) => textsLeftIn(tree, file)),
  },
  {
    name: 'a-page-has-its-words',
    check: (tree) =>
      tree.files
        .filter((file) => entry.test(file))
        .flatMap((file) => roomsMissing(tree, file).map((room) => `${file} does not give ${room}`)),
  },
]
