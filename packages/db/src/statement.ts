import { type Executor, PreparedQuery, runPrepared } from './prepared-query.ts'

export type { Executor } from './prepared-query.ts'

/** What a value of each Postgres type is in a statement's row and among its parameters. */
type Scalars = {
  uuid: string
  /** Also varchar, char and enums. */
  text: string
  bool: boolean
  int2: number
  int4: number
  /** Whole minor units, versions and places: never a number. */
  int8: bigint
  float8: number
  /** Decimals stay text, digit by digit. */
  numeric: string
  timestamptz: Date
  /** `2026-11-29`, without a time zone. */
  date: string
  bytea: Buffer
  inet: string
  xid8: string
}
type ScalarType = keyof Scalars
/** As JSON.parse gives it: whoever reads it parses it with a schema. */
type JsonType = 'jsonb' | 'json'

export type SqlType = ScalarType | `${ScalarType}[]` | JsonType

/**
 * A type, and what it may be: `text` is never null by its table or by its expression, `text?` may be null, and `text!` comes
 * from a column that may be null, but never is in what this statement answers. What must not be null is checked in every row.
 */
type ColumnText = SqlType | `${SqlType}?` | `${SqlType}!`

/** Text, or a list of it, of which only these values are expected; any other one throws. */
export type Choice<Value extends string = string, Kind extends ChoiceKind = ChoiceKind> = {
  readonly oneOf: readonly Value[]
  readonly kind: Kind
}
type ChoiceKind = 'one' | 'one or null' | 'list' | 'list or null'
export type ColumnSpec = ColumnText | Choice

/** Text that must be one of these: `oneOf(states)`, `oneOf(states, 'one or null')`, `oneOf(roles, 'list')`. */
export function oneOf<const Value extends string>(values: readonly Value[]): Choice<Value, 'one'>
export function oneOf<const Value extends string, const Kind extends ChoiceKind>(
  values: readonly Value[],
  kind: Kind,
): Choice<Value, Kind>
export function oneOf(values: readonly string[], kind: ChoiceKind = 'one'): Choice {
  return { oneOf: values, kind }
}

type ValueOf<Type> = Type extends ScalarType
  ? Scalars[Type]
  : Type extends `${infer Item extends ScalarType}[]`
    ? Scalars[Item][]
    : unknown
type ChoiceValue<Value, Kind> = Kind extends 'one'
  ? Value
  : Kind extends 'one or null'
    ? Value | null
    : Kind extends 'list'
      ? Value[]
      : Value[] | null
type ColumnValue<Spec> =
  Spec extends Choice<infer Value, infer Kind>
    ? ChoiceValue<Value, Kind>
    : Spec extends `${infer Type}?`
      ? ValueOf<Type> | null
      : Spec extends `${infer Type}!`
        ? ValueOf<Type>
        : ValueOf<Spec>

export type RowOf<Columns> = {
  readonly [Name in keyof Columns]: ColumnValue<Columns[Name]>
}

export type ParameterSpec = SqlType | `${SqlType}?`
type ParameterBase<Type> = Type extends JsonType
  ? string
  : Type extends 'bytea'
    ? Uint8Array
    : Type extends `${infer Item extends ScalarType}[]`
      ? readonly (Scalars[Item] | null)[]
      : ValueOf<Type>
type ParameterOf<Spec> = Spec extends `${infer Type}?`
  ? ParameterBase<Type> | null
  : ParameterBase<Spec>
/** JSON is given as text, made by JSON.stringify. */
export type ParametersOf<Specs extends readonly ParameterSpec[]> = {
  readonly [Index in keyof Specs]: ParameterOf<Specs[Index]>
}

type Definition<
  Columns extends Readonly<Record<string, ColumnSpec>>,
  Parameters extends readonly ParameterSpec[],
> = {
  /** The domain whose schema it is for. */
  readonly domain: string
  /** Unique within the domain; connections keep the prepared statement under it. */
  readonly name: string
  readonly text: string
  readonly parameters: Parameters
  /** The columns that it answers with, all of them. */
  readonly row: Columns
}

export type Statement<
  Columns extends Readonly<Record<string, ColumnSpec>>,
  Parameters extends readonly ParameterSpec[],
> = {
  /** @throws Error of pg; Error when a row is not what was declared */
  rows(on: Executor, values: ParametersOf<Parameters>): Promise<RowOf<Columns>[]>
  /** The first row, null when there is none. */
  first(on: Executor, values: ParametersOf<Parameters>): Promise<RowOf<Columns> | null>
  /** How many rows it touched. */
  count(on: Executor, values: ParametersOf<Parameters>): Promise<number>
}

/** What `describeStatements` needs to know of a statement. */
export type DefinedStatement = Definition<
  Readonly<Record<string, ColumnSpec>>,
  readonly ParameterSpec[]
>

const maxNameBytes = 63
const defined = new Map<string, DefinedStatement>()

/**
 * SQL that each connection plans once and runs often, outside of Prisma: `statement.rows(database.pool, [id])`.
 *
 * Its row and its parameters are declared here, typed from the declaration, and compared with what Postgres says of the
 * statement in `statements.db.test.ts`, which finds every definition by itself.
 */
export function defineStatement<
  const Columns extends Readonly<Record<string, ColumnSpec>>,
  const Parameters extends readonly ParameterSpec[],
>(definition: Definition<Columns, Parameters>): Statement<Columns, Parameters> {
  const { domain, text, row } = definition
  const name = `${domain}-${definition.name}`
  if (Buffer.byteLength(name) > maxNameBytes) throw new Error(`"${name}" is too long for Postgres`)
  const known = defined.get(name)
  // bundlers evaluate a module more than once into a process
  if (known && known.text !== text) throw new Error(`"${name}" names two statements`)
  defined.set(name, definition)
  const check = checkOf(name, row)
  const run = (on: Executor, values: ParametersOf<Parameters>) =>
    runPrepared(on, new PreparedQuery(name, text, values))
  // the row is the declared one: the test says so of its types, and `check` of the rest
  const rowsOf = (rows: unknown) => check(rows as RowOf<Columns>[])
  return {
    rows: async (on, values) => rowsOf((await run(on, values)).rows),
    first: async (on, values) => rowsOf((await run(on, values)).rows)[0] ?? null,
    count: async (on, values) => (await run(on, values)).rowCount,
  }
}

/** Every statement that a loaded module has defined. */
export function definedStatements(): readonly DefinedStatement[] {
  return [...defined.values()]
}

/** Whether a column may be null, in the words of its declaration. */
export function mayBeNull(spec: ColumnSpec): boolean {
  return typeof spec === 'string' ? spec.endsWith('?') : spec.kind.endsWith('or null')
}

function checkOf(name: string, row: Readonly<Record<string, ColumnSpec>>) {
  const certain = Object.entries(row).flatMap(([column, spec]) => (mayBeNull(spec) ? [] : [column]))
  const choices = Object.entries(row).flatMap(([column, spec]) =>
    typeof spec === 'string' ? [] : [{ column, expected: new Set<unknown>(spec.oneOf) }],
  )
  return <Row>(rows: Row[]): Row[] => {
    for (const found of rows as readonly Readonly<Record<string, unknown>>[]) {
      for (const column of certain) {
        if (found[column] === null || found[column] === undefined)
          throw new Error(`${name} answered without ${column}`)
      }
      for (const { column, expected } of choices) {
        if (!isExpected(found[column], expected))
          throw new Error(`${name} answered with a ${column} that nobody expects`)
      }
    }
    return rows
  }
}

function isExpected(value: unknown, expected: ReadonlySet<unknown>): boolean {
  if (value === null) return true
  return Array.isArray(value) ? value.every((item) => expected.has(item)) : expected.has(value)
}
