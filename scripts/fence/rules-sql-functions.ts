import type { PlainRule, SourceTree } from './source-tree.ts'
import { bareSql } from './sql-text.ts'

const migration = /^prisma\/[^/]+\/migrations\/([^/]+)\/migration\.sql$/
const functionFile = /^prisma\/[^/]+\/functions\/([^/]+)\.sql$/
const reason = /^-- long because: \S/m
const lineLimit = 70

/** Published before there was one text for each function. A migration that was applied is never edited. */
const published: ReadonlySet<string> = new Set(['20261121160000_shorter_turns'])

/** The ways to a function's own text, and the making of SQL out of a text by a pattern. */
const textOfFunction =
  /\b(pg_get_functiondef|pg_get_function_sqlbody|prosrc|prosqlbody)\b|\bEXECUTE\s+(regexp_)?replace\s*\(/i

function rewritten(tree: SourceTree): string[] {
  return tree.files.flatMap((file) => {
    const name = migration.exec(file)?.[1]
    if (name === undefined || published.has(name)) return []
    return bareSql(tree.read(file))
      .split('\n')
      .flatMap((line, index) => {
        const match = textOfFunction.exec(line)
        return match ? [`${file}:${index + 1} (${match[0]})`] : []
      })
  })
}

/** A file's text in two parts: what is said about the function, and all from its first word on. */
function headAndBody(text: string): { head: string; body: string } {
  const start = text.search(/^CREATE\b/im)
  return start < 0
    ? { head: text, body: '' }
    : { head: text.slice(0, start), body: text.slice(start) }
}

function unlikeItsName(tree: SourceTree): string[] {
  return functionFiles(tree).flatMap(({ file, name }) => {
    const { head, body } = headAndBody(tree.read(file))
    const rest = restAfterFunction(body, name)
    if (rest === null || bareSql(head).trim() !== '') {
      return [`${file} has to begin with CREATE OR REPLACE FUNCTION ${name}(`]
    }
    return bareSql(rest)
      .split(';')
      .map((statement) => statement.trim().replace(/\s+/g, ' '))
      .filter((statement) => statement !== '' && !isGrant(statement, name))
      .map((statement) => `${file} has more than its function and who may call it: ${statement}`)
  })
}

/** What follows the function that a file makes; null where it makes another one, or none that is whole. */
function restAfterFunction(body: string, name: string): string | null {
  const kind = /^CREATE OR REPLACE (FUNCTION|PROCEDURE) (\w+)\s*\(/.exec(body)
  const quote = /\$\w*\$/.exec(body)
  if (kind?.[2] !== name || !quote) return null
  const end = body.indexOf(quote[0], quote.index + quote[0].length)
  const semicolon = body.indexOf(';', end)
  return end < 0 || semicolon < 0 ? null : body.slice(semicolon + 1)
}

function isGrant(statement: string, name: string): boolean {
  const words = /^(GRANT|REVOKE) EXECUTE ON (FUNCTION|PROCEDURE|ROUTINE) (\w+) (TO|FROM) /.exec(
    statement,
  )
  return words?.[3] === name
}

function tooLong(tree: SourceTree): string[] {
  return functionFiles(tree).flatMap(({ file }) => {
    const { head, body } = headAndBody(tree.read(file))
    const lines = body.trimEnd().split('\n').length
    return lines <= lineLimit || reason.test(head)
      ? []
      : [
          `${file} has ${lines} lines, ${lineLimit} are allowed without "-- long because: ..." before it`,
        ]
  })
}

function functionFiles(tree: SourceTree): { file: string; name: string }[] {
  return tree.files.flatMap((file) => {
    const name = functionFile.exec(file)?.[1]
    return name === undefined ? [] : [{ file, name }]
  })
}

/** One text for each SQL function, which a person can read from top to bottom (ADR 25). */
export const sqlFunctionRules: readonly PlainRule[] = [
  { name: 'functions-are-written-whole', check: rewritten },
  { name: 'one-sql-function-a-file', check: unlikeItsName },
  { name: 'sql-functions-fit-on-a-page', check: tooLong },
]
