import { appendEvents } from '@corridor/db/outbox'
import type { Complete } from '@corridor/db/run-once'
import { type Id, newId, uuidOf } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { hashPassword } from '../adapters/password-hash.ts'
import { currentTermsVersion, type RegisterCustomer } from '../contract.ts'
import { type EmailAddress, parseEmail } from '../email.ts'
import { identityErrors } from '../errors.ts'
import { withFloor } from '../even-timing.ts'
import { userRegistered, userRegistrationRepeated } from '../events.ts'
import { checkHandle, handleSkeleton } from '../handle.ts'
import { checkPassword } from '../password-rules.ts'
import { checkBirthDate, isCountryOffered, readNames, searchNameOf } from '../person-rules.ts'
import { parsePhone } from '../phone.ts'
import { spendBudget } from '../store/budgets.ts'
import { insertCredential } from '../store/credentials.ts'
import {
  findCustomerBy,
  insertCustomer,
  type NewCustomer,
  recordConsent,
} from '../store/customers.ts'
import { type Db, database, databaseNow } from '../store.ts'

const answerFloorMs = 250
const noticesPerDay = 3

/**
 * Opens an account: the person, the credential and the accepted terms, in one transaction with
 * `user.registered.v1`, from which the first wallet and the verification mail follow.
 *
 * An address that has an account already gets the same answer, after the same time, with an id
 * that leads nowhere; its owner is told by mail instead. Phone and handle may say that they are taken.
 * @param complete stores the id as the answer of a client's key (registerCustomerOnce)
 */
export async function registerCustomer(
  input: RegisterCustomer,
  complete?: Complete,
): Promise<Result<{ customerId: Id<'cus'> }>> {
  const checked = await checkInput(input)
  if (!checked.ok) return checked
  return withFloor(answerFloorMs, async () => {
    const passwordHash = await hashPassword(input.password)
    return await database.transaction(async (tx) => {
      const { customerId, country } = checked.value
      if (!(await insertCustomer(tx, checked.value))) {
        const answer = await answerTaken(tx, checked.value)
        if (answer.ok) await complete?.(tx, customerId)
        return answer
      }
      const subject = uuidOf(customerId)
      await insertCredential(tx, { subject, audience: 'customer', passwordHash })
      await recordConsent(tx, { customerId, version: input.acceptedTermsVersion, ip: input.ip })
      await appendEvents(tx, [userRegistered.of(customerId, { customerId, country })])
      await complete?.(tx, customerId)
      return ok({ customerId })
    })
  })
}

/** What is public is judged before the address, so that the address never decides the answer. */
async function answerTaken(
  tx: Db,
  wanted: NewCustomer,
): Promise<Result<{ customerId: Id<'cus'> }>> {
  if (await findCustomerBy(tx, { phone: wanted.phone })) return identityErrors.fail('phone-taken')
  if (await findCustomerBy(tx, { handleSkeleton: wanted.handleSkeleton })) {
    return identityErrors.fail('handle-taken')
  }
  const { emailCanonical } = wanted
  const owner = await findCustomerBy(tx, { emailCanonical })
  if (!owner) throw new Error('a registration collided with nothing')
  if (await spendBudget(tx, `mail:repeated:${owner.customerId}`, noticesPerDay, 86_400)) {
    const { customerId } = owner
    await appendEvents(tx, [userRegistrationRepeated.of(customerId, { customerId })])
  }
  return ok({ customerId: wanted.customerId })
}

async function checkInput(input: RegisterCustomer): Promise<Result<NewCustomer>> {
  const email = parseEmail(input.email)
  if (!email) return identityErrors.fail('email-invalid')
  if (!isCountryOffered(input.country)) return identityErrors.fail('country-not-offered')
  const phone = parsePhone(input.phone, input.country)
  if (!phone) return identityErrors.fail('phone-invalid')
  const handleFault = checkHandle(input.handle)
  if (handleFault) return identityErrors.fail(handleFault)
  const names = readNames(input)
  if (!names) return identityErrors.fail('name-invalid')
  const birthFault = checkBirthDate(input.birthDate, await databaseNow(database.client))
  if (birthFault) return identityErrors.fail(birthFault)
  if (input.acceptedTermsVersion !== currentTermsVersion) {
    return identityErrors.fail('terms-outdated')
  }
  const passwordFault = checkPassword(input.password, personalWords(input, email, phone))
  if (passwordFault) return identityErrors.fail(passwordFault)
  return ok({
    customerId: newId('cus'),
    email: email.address,
    emailCanonical: email.canonical,
    phone,
    handle: input.handle,
    handleSkeleton: handleSkeleton(input.handle),
    ...names,
    searchName: searchNameOf(names.firstName, names.lastName),
    birthDate: input.birthDate,
    country: input.country,
  })
}

function personalWords(input: RegisterCustomer, email: EmailAddress, phone: string): string[] {
  return personalWordsOf({ ...input, email: email.canonical, phone })
}

/** A person's own details in the forms that people make passwords of. */
export function personalWordsOf(person: {
  email: string
  handle: string
  firstName: string
  lastName: string
  phone: string
  birthDate: string
}): string[] {
  const [year = '', month = '', day = ''] = person.birthDate.split('-')
  return [
    person.email,
    person.handle,
    person.firstName,
    person.lastName,
    person.phone.replace('+', ''),
    `${year}${month}${day}`,
    `${day}${month}${year}`,
    `${month}${day}${year}`,
  ]
}
