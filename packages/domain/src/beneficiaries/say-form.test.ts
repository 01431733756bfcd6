import { languageCodes, languages } from '@corridor/words/languages'
import { expect, it } from 'vitest'
import { payoutCurrencies } from './requirements/catalogue.ts'
import { detailOf } from './say-form.ts'
import { getRequirements } from './use-cases/get-requirements.ts'

async function formOf(currency: (typeof payoutCurrencies)[number], locale?: string) {
  const answer = await getRequirements({ currency }, locale)
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value.methods
}

it('says ways, fields and choices in the language of the reader', async () => {
  const [german] = await formOf('USD', 'de-CH')
  expect(german?.title).toBe('US-Bankkonto')
  expect(german?.fields.slice(0, 3).map(({ label }) => label)).toEqual([
    'Routing-Nummer',
    'Kontonummer',
    'Kontoart',
  ])
  const country = german?.fields.find(({ key }) => key === 'addressCountry')
  expect(country).toMatchObject({ label: 'Land des Empfängers', example: 'US' })
  expect(country?.options).toContainEqual({ value: 'DE', label: 'Deutschland' })
  // in the order of the language's own letters
  expect(country?.options?.slice(0, 2).map(({ value }) => value)).toEqual(['AF', 'EG'])
  const [english] = await formOf('USD')
  expect(english?.fields[0]?.label).toBe('Routing number')
})

it('keeps the form the same in every language, names of banks too', async () => {
  for (const currency of payoutCurrencies) {
    const shapes = await Promise.all(
      languageCodes.map(async (code) =>
        (await formOf(currency, languages[code].locale)).map(({ type, fields }) => [
          type,
          fields.map(({ label, options, ...field }) => ({
            ...field,
            values: options?.map(({ value }) => value).sort(),
          })),
        ]),
      ),
    )
    for (const shape of shapes) expect(shape).toEqual(shapes[0])
  }
  const [kenyan] = await formOf('KES', 'ar-AE')
  expect(kenyan?.fields[0]?.options?.[0]).toEqual({ value: '01', label: 'KCB Bank' })
})

it.each([
  ['en-GB', 'UK bank account •••• 1822'],
  ['es-ES', 'Cuenta bancaria del Reino Unido •••• 1822'],
  ['ar-EG', 'حساب مصرفي في المملكة المتحدة •••• \u20681822\u2069'],
])('in %s a recipient is told by %s', (locale, detail) =>
  expect(detailOf({ currency: 'GBP', method: 'sort_code' }, '1822', locale)).toBe(detail),
)
