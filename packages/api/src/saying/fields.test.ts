import { createRecipientInputSchema } from '@corridor/domain/beneficiaries/contract'
import { registerCustomerInput } from '@corridor/domain/identity/contract'
import { problemWith } from '@corridor/words/field-problem'
import { describe, expect, it } from 'vitest'
import { ZodError, z } from 'zod'
import { sayFailure } from './failures.ts'
import { fieldsOf, sayProblem } from './fields.ts'

function saidOf(schema: z.ZodType, input: unknown, locale = 'en-GB') {
  const { error } = schema.safeParse(input)
  if (!(error instanceof ZodError)) throw new Error('nothing is wrong with it')
  return fieldsOf(error, locale)
}

const person = {
  email: 'a',
  password: 'short',
  country: 'Germany',
  firstName: 'M4rta',
  lastName: 'N'.repeat(81),
  birthDate: 'never',
  acceptedTermsVersion: '1',
  nickname: 'M',
}

describe('what is wrong with a field', () => {
  it('is said in the sentences of its contract', () => {
    expect(saidOf(registerCustomerInput, person)).toEqual({
      email: 'Write your e-mail address.',
      password: 'Use at least 8 characters.',
      country: 'Choose your country.',
      firstName: 'A name of a person has no digits.',
      lastName: 'Use at most 80 characters.',
      birthDate: 'Write your date of birth.',
      input: 'Leave this out, it is not known here: nickname.',
    })
    expect(saidOf(registerCustomerInput, person, 'de-DE')).toMatchObject({
      email: 'Schreiben Sie Ihre E-Mail-Adresse.',
      firstName: 'Der Name einer Person hat keine Ziffern.',
    })
  })

  it('has a sentence, whatever zod finds', () => {
    const schema = z.object({
      note: z.string().max(2000),
      tags: z.array(z.string()).min(1),
      page: z.number().int().max(100),
      kind: z.enum(['send', 'payout']),
      at: z.iso.datetime(),
      who: z.string(),
      is: z.boolean(),
    })
    const input = { note: 'x'.repeat(2001), tags: [], page: 101, kind: 'loan', at: 'now', is: 'no' }
    expect(saidOf(schema, input)).toEqual({
      note: 'Use at most 2,000 characters.',
      tags: 'Give at least 1 entry.',
      page: 'This must be at most 100.',
      kind: 'Use one of these: send, payout.',
      at: 'This does not have the right form.',
      who: 'This is needed.',
      is: 'This is of the wrong kind.',
    })
    expect(saidOf(schema, input, 'de-DE').note).toBe('Verwenden Sie höchstens 2.000 Zeichen.')
  })

  it('names the kind of an id, and reads no sentence out of what is sent', () => {
    const said = saidOf(createRecipientInputSchema, { kind: 'customer', lookup: '' })
    expect(Object.values(said).join()).not.toMatch(/Too small|Invalid|\?/)
    expect(sayProblem('en-GB', 'id-malformed?kind=identity+check')).toBe(
      'This is not a valid identity check id.',
    )
    expect(sayProblem('en-GB', 'constructor')).toBe('constructor')
  })

  it('of a bank account is said with the failure', () => {
    const details = { sortCode: problemWith('enter', { label: 'sort code' }), iban: 'iban-invalid' }
    expect(sayFailure('en-GB', { code: 'beneficiaries.invalid-details', details }).details).toEqual(
      {
        sortCode: 'Enter the sort code.',
        iban: 'This IBAN is not valid. Check it for a typing mistake.',
      },
    )
  })
})
