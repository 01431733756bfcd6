import type pg from 'pg'
import { poolOf } from './domain-database.ts'
import { type Choice, type ColumnSpec, type DefinedStatement, mayBeNull } from './statement.ts'

type Field = Pick<pg.FieldDef, 'name' | 'tableID' | 'columnID' | 'dataTypeID'>
type Described = { readonly fields: readonly Field[]; readonly parameters: readonly string[] }
type FoundColumn = { oid: number; attnum: number; isCertain: boolean }

const probe = 'statement_under_test'

/** What Postgres calls the types that statements know under a shorter name. */
const spelled: Readonly<Record<string, string>> = {
  varchar: 'text',
  bpchar: 'text',
  name: 'text',
  citext: 'text',
}

/**
 * Prepares each statement against its domain's migrated schema, runs none, and compares what Postgres says of its
 * parameters and columns with what it declares. For tests.
 * @returns a sentence for each difference
 */
export async function describeStatements(
  statements: readonly DefinedStatement[],
): Promise<string[]> {
  const differences: string[] = []
  for (const statement of statements) {
    const client = await poolOf(statement.domain).connect()
    try {
      const found = await differencesOf(client, statement)
      differences.push(...found.map((text) => `${statement.domain}-${statement.name}: ${text}`))
    } finally {
      client.release()
    }
  }
  return differences
}

async function differencesOf(client: pg.ClientBase, statement: DefinedStatement) {
  const described = await describe(client, statement.text).catch((error: Error) => error)
  if (described instanceof Error) return [`does not fit the schema: ${described.message}`]
  const types = await namesOfTypes(
    client,
    described.fields.map((field) => field.dataTypeID),
  )
  const columns = await columnsOf(client, described.fields)
  return [
    ...parameterDifferences(statement, described.parameters),
    ...Object.keys(statement.row)
      .filter((name) => !described.fields.some((field) => field.name === name))
      .map((name) => `answers without ${name}`),
    ...described.fields.flatMap((field) => {
      const spec = statement.row[field.name]
      if (spec === undefined) return [`answers with ${field.name}, which is not declared`]
      return columnDifferences(field, spec, types.get(field.dataTypeID) ?? '', columns)
    }),
  ]
}

function parameterDifferences(statement: DefinedStatement, found: readonly string[]): string[] {
  const declared = statement.parameters.map((spec) => spec.replace(/\?$/, ''))
  const isSame =
    declared.length === found.length &&
    declared.every((type, index) => type === found[index] || isTextual(type, found[index]))
  return isSame ? [] : [`takes (${found.join(', ')}), declared are (${declared.join(', ')})`]
}

function columnDifferences(
  field: Field,
  spec: ColumnSpec,
  type: string,
  columns: readonly FoundColumn[],
): string[] {
  const declared = typeof spec === 'string' ? spec.replace(/[?!]$/, '') : typeOfChoice(spec)
  const isPromised = typeof spec === 'string' && spec.endsWith('!')
  const column = columns.find(
    (each) => each.oid === field.tableID && each.attnum === field.columnID,
  )
  return [
    ...(declared === type ? [] : [`${field.name} is ${type}, declared is ${declared}`]),
    ...(column && !column.isCertain && !isPromised && !mayBeNull(spec)
      ? [`${field.name} may be null in its table`]
      : []),
  ]
}

function typeOfChoice({ kind }: Choice): string {
  return kind.startsWith('list') ? 'text[]' : 'text'
}

/** Text is taken wherever a parameter is of a kind of text. */
function isTextual(declared: string, found: string | undefined): boolean {
  return declared === 'text' && found === 'unknown'
}

/** Parse and Describe of the protocol, without Bind: nothing runs. */
async function describe(client: pg.ClientBase, text: string): Promise<Described> {
  await client.query(`DEALLOCATE ALL`)
  const fields = await new Promise<readonly Field[]>((resolve, reject) => {
    let found: readonly Field[] = []
    client.query({
      submit(connection: pg.Connection) {
        connection.parse({ name: probe, text, types: [] }, true)
        connection.describe({ type: 'S', name: probe }, true)
        connection.sync()
      },
      handleRowDescription(message: { fields: readonly Field[] }) {
        found = message.fields
      },
      // after an error pg forgets the query and tells it nothing more
      handleError: reject,
      handleReadyForQuery: () => resolve(found),
    } as pg.Submittable)
  })
  const { rows } = await client.query<{ types: string[] }>(
    `SELECT array(SELECT ${typeName} FROM unnest(parameter_types::oid[]) WITH ORDINALITY AS given (oid, place)
                    JOIN pg_type type ON type.oid = given.oid
                    LEFT JOIN pg_type item ON item.oid = type.typelem AND type.typcategory = 'A'
                   ORDER BY place)::text[] AS types
       FROM pg_prepared_statements WHERE name = $1`,
    [probe],
  )
  return { fields, parameters: (rows[0]?.types ?? []).map(spell) }
}

/** An array is its item with brackets; an enum is text. */
const typeName = `CASE WHEN item.oid IS NOT NULL THEN CASE item.typtype WHEN 'e' THEN 'text' ELSE item.typname END || '[]'
                       WHEN type.typtype = 'e' THEN 'text' ELSE type.typname END`

async function namesOfTypes(
  client: pg.ClientBase,
  oids: readonly number[],
): Promise<Map<number, string>> {
  const { rows } = await client.query<{ oid: number; name: string }>(
    `SELECT type.oid, ${typeName} AS name FROM pg_type type
       LEFT JOIN pg_type item ON item.oid = type.typelem AND type.typcategory = 'A'
      WHERE type.oid = ANY($1::oid[])`,
    [oids],
  )
  return new Map(rows.map((row) => [row.oid, spell(row.name)]))
}

/** Of tables only: a view's columns say nothing of nulls, so that the check of each row is what holds there. */
async function columnsOf(
  client: pg.ClientBase,
  fields: readonly Field[],
): Promise<readonly FoundColumn[]> {
  const { rows } = await client.query<FoundColumn>(
    `SELECT attrelid AS oid, attnum, attnotnull AS "isCertain"
       FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
      WHERE attrelid = ANY($1::oid[]) AND attnum > 0 AND relkind IN ('r', 'p')`,
    [fields.map((field) => field.tableID).filter((oid) => oid > 0)],
  )
  return rows
}

function spell(name: string): string {
  const isArray = name.endsWith('[]')
  const base = isArray ? name.slice(0, -2) : name
  return `${spelled[base] ?? base}${isArray ? '[]' : ''}`
}
