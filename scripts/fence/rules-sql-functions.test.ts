import { describe, expect, it } from 'vitest'
import { sqlFunctionRules } from './rules-sql-functions.ts'

/** What the rule of a name says about one file. */
function faults(name: string, file: string, text: string): readonly string[] {
  const rule = sqlFunctionRules.find((each) => each.name === name)
  return rule?.check({ files: [file], read: () => text }) ?? ['there is no such rule']
}

const twice =
  'CREATE OR REPLACE FUNCTION twice(n int) RETURNS int LANGUAGE sql AS $$ SELECT 2 * n; $$;'

describe('functions-are-written-whole', () => {
  const inMigration = (name: string, text: string) =>
    faults('functions-are-written-whole', `prisma/fx/migrations/${name}/migration.sql`, text)

  it('refuses SQL that is made of a text by a pattern', () => {
    expect(inMigration('20270101000000_a', 'EXECUTE replace(v_text, 1, 2);')).toHaveLength(1)
    expect(inMigration('20270101000000_a', 'SELECT prosrc INTO v_text FROM pg_proc;')).toHaveLength(
      1,
    )
  })

  it('lets data be changed by a pattern, and the published one stay as it is', () => {
    const cleaned = `-- not by pg_get_functiondef\nUPDATE note SET text = regexp_replace(text, 'a', 'b');`
    expect(inMigration('20270101000000_a', cleaned)).toEqual([])
    const published = 'EXECUTE regexp_replace(pg_get_functiondef(v_name::regproc), 1, 2);'
    expect(inMigration('20261121160000_shorter_turns', published)).toEqual([])
  })
})

describe('one-sql-function-a-file', () => {
  const inFile = (text: string) =>
    faults('one-sql-function-a-file', 'prisma/fx/functions/twice.sql', text)

  it('takes a function with its comments and who may call it', () => {
    const grants = 'REVOKE EXECUTE ON FUNCTION twice FROM corridor_fx;'
    expect(inFile(`-- Twice; a number.\n${twice}\n\n-- nobody's\n${grants}\n`)).toEqual([])
  })

  it('refuses another name, another statement and the grant of another', () => {
    expect(inFile(twice.replace('twice', 'thrice'))).toHaveLength(1)
    expect(inFile(twice.replace('OR REPLACE ', ''))).toHaveLength(1)
    expect(inFile(`DROP FUNCTION twice;\n${twice}`)).toHaveLength(1)
    expect(inFile(`${twice}\nCOMMIT;`)).toHaveLength(1)
    expect(inFile(`${twice}\nGRANT EXECUTE ON FUNCTION thrice TO corridor_fx;`)).toHaveLength(1)
    expect(inFile('')).toHaveLength(1)
  })
})

describe('sql-functions-fit-on-a-page', () => {
  const long = twice.replace('SELECT', `SELECT${'\n'.repeat(70)}`)
  const inFile = (text: string) =>
    faults('sql-functions-fit-on-a-page', 'prisma/fx/functions/twice.sql', text)

  it('counts the function and not what is said before it', () => {
    expect(inFile(`${'-- said\n'.repeat(80)}${twice}`)).toEqual([])
    expect(inFile(long)).toHaveLength(1)
  })

  it('takes a reason in the head alone', () => {
    expect(inFile(`-- long because: it counts line by line.\n${long}`)).toEqual([])
    expect(inFile(`-- long because: \n${long}`)).toHaveLength(1)
    expect(inFile(`${long}\n-- long because: it is.`)).toHaveLength(1)
  })
})
