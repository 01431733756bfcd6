import ts from 'typescript'
import type { SourceTree } from './source-tree.ts'

/** A text of SQL in a source file; what is put into it stands as `$`. */
export type SqlLiteral = { readonly line: number; readonly text: string }

// SQL is written with large keywords here; small ones are SQL where they begin a text that goes on like it.
const large =
  /\bSELECT\b[\s\S]*\b(?:FROM|AS)\b|\bSELECT [a-z_]+\(|\b(?:INSERT|MERGE) INTO\b|\bDELETE FROM\b|\bUPDATE [\w".$]+[\s\S]*\bSET\b|\b(?:FROM|JOIN|TRUNCATE|(?:ALTER|LOCK|DROP|CREATE) TABLE|COPY) [a-z_$"]/
const small =
  /^\s*(?:with [a-z_]+ as|select\b[\s\S]*\bfrom|insert into|delete from|update [\w".]+ set|alter table)\b/

/** What has none of these words has no SQL, and is not parsed. */
const hint =
  /\b(?:SELECT|FROM|JOIN|INTO|UPDATE|DELETE|TRUNCATE|TABLE|COPY)\b|\b(?:select|insert into|delete from|update|alter table)\b|`\s*with /

const known = new WeakMap<SourceTree, Map<string, SqlLiteral[]>>()

/** The texts of SQL in a source file of a tree, read once. */
export function sqlLiterals(tree: SourceTree, path: string): SqlLiteral[] {
  const ofTree = known.get(tree) ?? new Map<string, SqlLiteral[]>()
  known.set(tree, ofTree)
  const found = ofTree.get(path) ?? findSql(path, tree.read(path))
  ofTree.set(path, found)
  return found
}

/** The texts of SQL in a source file. */
export function findSql(path: string, source: string): SqlLiteral[] {
  if (!hint.test(source)) return []
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, false, kind)
  const found: SqlLiteral[] = []
  const visit = (node: ts.Node): void => {
    const text = textOf(node)
    if (text !== null && (large.test(text) || small.test(text))) {
      found.push({ line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1, text })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (!ts.isTemplateExpression(node)) return null
  return node.head.text + node.templateSpans.map((span) => `$${span.literal.text}`).join('')
}
