import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The files that a rule looks at; the repository's, or a fixture's. Paths are relative to its root. */
export type SourceTree = {
  readonly files: readonly string[]
  read(path: string): string
}

/** A rule that needs no graph: it reads files and answers with what is wrong, one sentence each. */
export type PlainRule = {
  readonly name: string
  check(tree: SourceTree): readonly string[]
}

export function sourceTree(root: string, files: readonly string[]): SourceTree {
  const texts = new Map<string, string>()
  return {
    files,
    read(path) {
      const known = texts.get(path)
      if (known !== undefined) return known
      const text = readFileSync(join(root, path), 'utf8')
      texts.set(path, text)
      return text
    },
  }
}

/** A file's lines that match a pattern, as `path:line`. */
export function linesMatching(tree: SourceTree, path: string, pattern: RegExp): string[] {
  return tree
    .read(path)
    .split('\n')
    .flatMap((line, index) => {
      const match = pattern.exec(line)
      return match ? [`${path}:${index + 1} (${match[0].trim()})`] : []
    })
}
