import { ok, type Result } from '@corridor/kernel/result'
import type { GetRequirementsInput, RequirementsView } from '../contract.ts'
import { beneficiariesErrors } from '../errors.ts'
import { methodsOf } from '../requirements/catalogue.ts'

/**
 * The form that a currency's accounts ask for, as data. With `values`, also the fields that the answers so far
 * call for. Fails with beneficiaries.unsupported-currency.
 */
export async function getRequirements(
  input: GetRequirementsInput,
): Promise<Result<RequirementsView>> {
  const type = input.type ?? 'person'
  const methods = methodsOf(input.currency, input.country, type)
  if (methods.length === 0) return beneficiariesErrors.fail('unsupported-currency')
  return ok({
    methods: methods.map((method) => ({
      type: method.type,
      title: method.title,
      types: [...method.types],
      countries: [...method.countries],
      // the rules stay here: a screen gets the description only
      fields: method
        .fields(input.values ?? {}, type)
        .map(({ tidy: _, problem: __, ...view }) => view),
    })),
  })
}
