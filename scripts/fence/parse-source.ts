import ts from 'typescript'
import type { SourceTree } from './source-tree.ts'

/** A file's syntax tree, with parents. */
export function parseSource(tree: SourceTree, path: string): ts.SourceFile {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  return ts.createSourceFile(path, tree.read(path), ts.ScriptTarget.Latest, true, kind)
}
