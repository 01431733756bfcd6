import { describe, expect, it } from 'vitest'
import { exampleOf, prose, rulesOf, schemaHtml, typeText } from './docs-schema.ts'

describe('a type in words', () => {
  it.each([
    [{ type: 'string' }, 'string'],
    [{ type: ['string', 'null'] }, 'string or null'],
    [{ type: 'array', items: { type: 'integer' } }, 'list of integer'],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 'string or null'],
    [{ const: 'EUR' }, '"EUR"'],
    [{ $ref: '#/components/schemas/Error' }, 'Error'],
    [{}, 'anything'],
  ])('%j', (schema, words) => expect(typeText(schema)).toBe(words))
})

describe('rules in words', () => {
  it.each([
    [{ minLength: 2, maxLength: 2 }, ['2 characters']],
    [{ minLength: 1, maxLength: 80 }, ['1 to 80 characters']],
    [{ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }, ['at least 1']],
    [{ enum: ['a', 'b'] }, ['one of `a`, `b`']],
    [{ default: 25 }, ['`25` where left out']],
  ])('%j', (schema, rules) => expect(rulesOf(schema)).toEqual(rules))
})

it('shows what is inside of lists and of forms, and nothing of it as markup', () => {
  const field = { type: 'object', properties: { '<b>': { type: 'string' } } } as const
  for (const schema of [
    field,
    { type: 'array', items: field },
    { anyOf: [{ type: 'null' }, field] },
    { allOf: [field] },
  ]) {
    expect(schemaHtml(schema)).toContain('&lt;b&gt;')
    expect(schemaHtml(schema)).not.toContain('<b>')
  }
  expect(prose('`<i>` & "x"')).toBe('<code>&lt;i&gt;</code> &amp; &quot;x&quot;')
})

it('an example has what is required, by its name', () => {
  expect(
    exampleOf({
      type: 'object',
      required: ['email', 'count', 'tags', 'kind'],
      properties: {
        email: { type: 'string' },
        count: { type: 'integer', minimum: 3 },
        tags: { type: 'array', items: { type: 'string' } },
        kind: { enum: ['person', 'business'] },
        note: { type: 'string' },
      },
    }),
  ).toEqual({ email: 'email', count: 3, tags: ['tags'], kind: 'person' })
})
