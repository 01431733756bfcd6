import { ok, type Result } from '@corridor/kernel/result'
import { defaultLocale, type Locale } from '@corridor/words/languages'
import type { GetRequirementsInput, RequirementsView } from '../contract.ts'
import { beneficiariesErrors } from '../errors.ts'
import { methodsOf } from '../requirements/catalogue.ts'
import { sayMethod } from '../say-form.ts'

/**
 * The form that a currency's accounts ask for, as data. With `values`, also the fields that the answers so far
 * call for. It is in the reader's language. Fails with beneficiaries.unsupported-currency.
 */
export async function getRequirements(
  input: GetRequirementsInput,
  locale: Locale = defaultLocale,
): Promise<Result<RequirementsView>> {
  const type = input.type ?? 'person'
  const methods = methodsOf(input.currency, input.country, type)
  if (methods.length === 0) return beneficiariesErrors.fail('unsupported-currency')
  return ok({
    methods: methods.map((method) =>
      sayMethod(locale, method, method.fields(input.values ?? {}, type, input.country)),
    ),
  })
}
