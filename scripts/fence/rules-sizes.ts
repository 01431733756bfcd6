import type { PlainRule, SourceTree } from './source-tree.ts'

const limits: readonly (readonly [RegExp, number])[] = [
  // Tables are long by nature, and nobody reads them from top to bottom.
  [
    /(^|\/)data\/|-data\.ts$|\.data\.ts$|^packages\/words\/src\/[a-z]{2}\//,
    Number.POSITIVE_INFINITY,
  ],
  [/^packages\/domain\/src\/[^/]+\/README\.md$/, 30],
  [/^packages\/domain\/src\/[^/]+\/(index|[a-z-]+-door)\.ts$/, 40],
  [/^apps\/.*\/page\.tsx$/, 20],
  [/\.(test|spec)\.tsx?$/, 500],
  [/-(screen|step)\.tsx$/, 150],
  [/^CONTRIBUTING\.md$/, 150],
  [/\.(ts|tsx|mts|mjs|cts)$/, 300],
]

function countLines(tree: SourceTree, path: string): number {
  return tree.read(path).trimEnd().split('\n').length
}

/** The limit of a file in lines, or null where there is none. */
export function lineLimit(path: string): number | null {
  return limits.find(([pattern]) => pattern.test(path))?.[1] ?? null
}

/** A file beyond its size wants a name of its own for a part of it. */
export const sizeRules: readonly PlainRule[] = [
  {
    name: 'files-fit-in-the-head',
    check: (tree) =>
      tree.files.flatMap((path) => {
        const limit = lineLimit(path)
        if (limit === null || !Number.isFinite(limit)) return []
        const lines = countLines(tree, path)
        return lines > limit ? [`${path} has ${lines} lines, ${limit} are allowed`] : []
      }),
  },
]
