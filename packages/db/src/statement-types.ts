import pg from 'pg'

type Parser = (text: string) => unknown

const { builtins } = pg.types
const textArrayOid: number = 1009
const int8Array = 1016
const dateArray = 1182
const textArray: Parser = pg.types.getTypeParser(textArrayOid, 'text')

/** Where pg's own reading would lose something: digits of a bigint, the day of a date in another time zone. */
const own = new Map<number, Parser>([
  [builtins.INT8, BigInt],
  [builtins.DATE, String],
  [dateArray, textArray],
  [
    int8Array,
    (text) =>
      (textArray(text) as (string | null)[]).map((item) => (item === null ? null : BigInt(item))),
  ],
])

/** How a statement reads a value of this type (its oid); a drop-in for pg's `getTypeParser`. */
export function parserOf(oid: number, format?: 'text' | 'binary'): Parser {
  return own.get(oid) ?? pg.types.getTypeParser(oid, format ?? 'text')
}
