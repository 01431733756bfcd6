/** One input that a form must not let through: which field was spoiled, with what, and the whole input. */
export type BadForm = { readonly field: string; readonly brings: string; readonly input: unknown }

const longText = 'x'.repeat(100_000)

/** What no amount of money may be. */
const badAmounts = [
  '-1.00',
  '1e3',
  '0x10',
  'NaN',
  '1.00001',
  ' 1.00',
  '1,00',
  '९.००',
  '9'.repeat(20),
]

/** The same input again and again, one field of it spoiled each time. @param good one that is let through */
export function badFormsOf(good: unknown): readonly BadForm[] {
  return [
    { field: 'input', brings: 'a text', input: 'text' },
    { field: 'input', brings: 'a list', input: [good] },
    ...spoil(good, 'input'),
  ]
}

function spoil(value: unknown, field: string, isAmount = false): BadForm[] {
  const spoiled = (brings: string, input: unknown) => ({ field, brings, input })
  if (typeof value === 'string') {
    return [
      spoiled('a number', 7),
      spoiled('an object', { not: value }),
      spoiled('a long text', longText),
      spoiled('a text with a zero byte', `${value}\0`),
      ...(isAmount ? badAmounts.map((amount) => spoiled(`the amount ${amount}`, amount)) : []),
    ]
  }
  if (typeof value === 'number') {
    return [
      spoiled('a text', String(value)),
      spoiled('a fraction', value + 0.5),
      spoiled('no number', Number.NaN),
      spoiled('a negative number', -1 - value),
      spoiled('an infinite number', Number.POSITIVE_INFINITY),
    ]
  }
  if (typeof value === 'boolean') return [spoiled('a text', String(value)), spoiled('a number', 1)]
  if (Array.isArray(value)) {
    return [
      spoiled('no list', value[0]),
      ...value.flatMap((one, index) =>
        spoil(one, `${field}.${index}`).map((form) => ({
          ...form,
          input: value.with(index, form.input),
        })),
      ),
    ]
  }
  if (typeof value !== 'object' || value === null) return []
  // money is an amount and its currency; what is called an amount elsewhere may be the name of a column
  const isMoney = Object.keys(value).sort().join() === 'amount,currency'
  return [
    ...(field === 'input' ? [] : [spoiled('a text', 'text')]),
    ...Object.entries(value).flatMap(([key, part]) =>
      spoil(part, `${field}.${key}`, isMoney && key === 'amount').map((form) => ({
        ...form,
        input: { ...value, [key]: form.input },
      })),
    ),
  ]
}
