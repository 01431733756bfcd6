import type pg from 'pg'
import { parameterOf } from './statement-parameters.ts'
import { parserOf } from './statement-types.ts'

type Row = Record<string, unknown>
type Field = Pick<pg.FieldDef, 'name' | 'dataTypeID'>
type Done = (error: Error | null | undefined, query: PreparedQuery) => void

/** How the rows of a statement are read: its columns, and what an empty row is. */
type Layout = {
  readonly names: readonly string[]
  readonly parsers: readonly ((text: string) => unknown)[]
  readonly empty: Readonly<Row>
}

/** What pg keeps of a connection's prepared statements: their texts, by name. */
type Connection = pg.Connection & {
  readonly parsedStatements: Readonly<Record<string, string>>
  readonly submittedNamedStatements: Record<string, string>
}

/**
 * Postgres describes a prepared statement the same way for as long as a connection has it: it refuses one whose columns
 * a migration has changed. So a connection is asked for the description once, and not with every call.
 */
const layouts = new WeakMap<object, Map<string, Layout>>()

/**
 * A call of a named statement, for `query` of a pool or a client, which take any object that submits itself. What pg's
 * own query does beside this (several statements in one, events, its rows in pages) no statement of ours needs.
 */
export class PreparedQuery {
  readonly name: string
  readonly text: string
  readonly rows: Row[] = []
  /** How many rows the statement answered with or touched. */
  rowCount = 0
  /** A pool's: it takes its connection back then. */
  callback: Done | undefined
  readonly values: (string | Buffer | null)[]
  #layout: Layout | undefined
  #failure: Error | null = null
  #waiting: PromiseWithResolvers<void> | null = null
  #layoutsHere: Map<string, Layout> | undefined

  constructor(name: string, text: string, values: readonly unknown[]) {
    this.name = name
    this.text = text
    this.values = values.map(parameterOf)
  }

  submit(connection: Connection): Error | null {
    const { name, text } = this
    const { stream, parsedStatements, submittedNamedStatements } = connection
    const earlier = parsedStatements[name] ?? submittedNamedStatements[name]
    if (earlier !== undefined && earlier !== text) {
      return new Error(`"${name}" was prepared with another text`)
    }
    const here = layouts.get(connection) ?? new Map<string, Layout>()
    layouts.set(connection, here)
    // of an earlier preparing that failed, or that was undone, nothing is known
    if (earlier === undefined) here.delete(name)
    this.#layoutsHere = here
    this.#layout = here.get(name)
    stream.cork()
    if (earlier === undefined) {
      connection.parse({ name, text, types: [] }, true)
      submittedNamedStatements[name] = text
    }
    connection.bind({ portal: '', statement: name, values: this.values }, true)
    if (!this.#layout) connection.describe({ type: 'P', name: '' }, true)
    connection.execute({ portal: '' }, true)
    connection.sync()
    stream.uncork()
    return null
  }

  handleRowDescription({ fields }: { readonly fields: readonly Field[] }): void {
    const names = fields.map((field) => field.name)
    this.#layout = {
      names,
      parsers: fields.map((field) => parserOf(field.dataTypeID)),
      empty: Object.fromEntries(names.map((column) => [column, null])),
    }
    this.#layoutsHere?.set(this.name, this.#layout)
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    if (this.#failure) return
    try {
      this.rows.push(this.#rowOf(fields))
    } catch (error) {
      this.#failure = error instanceof Error ? error : new Error(String(error))
    }
  }

  #rowOf(fields: readonly (string | null)[]): Row {
    if (!this.#layout) throw new Error(`"${this.name}" answered before it was described`)
    const { names, parsers, empty } = this.#layout
    const row: Row = { ...empty }
    for (let at = 0; at < fields.length; at++) {
      const text = fields[at]
      const [column, parse] = [names[at], parsers[at]]
      if (column === undefined || !parse)
        throw new Error(`"${this.name}" answered with more columns`)
      if (text !== null && text !== undefined) row[column] = parse(text)
    }
    return row
  }

  /** `SELECT 2`, `INSERT 0 2`, `UPDATE 2`: the last word counts. */
  handleCommandComplete({ text }: { readonly text: string }): void {
    this.rowCount = Number(text.slice(text.lastIndexOf(' ') + 1)) || 0
  }

  handleEmptyQuery(): void {}

  handleReadyForQuery(): void {
    this.#end(this.#failure)
  }

  handleError(error: Error): void {
    this.#end(this.#failure ?? error)
  }

  #end(failure: Error | null): void {
    this.callback?.(failure, this)
    if (failure) this.#waiting?.reject(failure)
    else this.#waiting?.resolve()
  }

  /** Its end, for who has given it to a connection and waits from the same turn on. */
  ended(): Promise<void> {
    this.#waiting = Promise.withResolvers()
    return this.#waiting.promise
  }
}

/** A domain's pool, or one connection of it that holds a transaction. */
export type Executor = Pick<pg.Pool, 'query'> | Pick<pg.ClientBase, 'query'>

/** Runs a call and waits for its end. @throws Error of pg, with the stack of who asked */
export async function runPrepared(on: Executor, query: PreparedQuery): Promise<PreparedQuery> {
  const ask: (query: PreparedQuery) => unknown = on.query.bind(on)
  try {
    // a pool answers with a promise, a connection with the query itself
    const asked = ask(query)
    await (asked === query ? query.ended() : asked)
    return query
  } catch (error) {
    if (error instanceof Error) Error.captureStackTrace(error)
    throw error
  }
}
