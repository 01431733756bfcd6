import { appendEvents } from '@corridor/db/outbox'
import type { Complete } from '@corridor/db/run-once'
import { type Id, newId, uuidOf } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { hashPassword } from '../adapters/password-hash.ts'
import { currentTermsVersion, type RegisterCustomer } from '../contract.ts'
import { type EmailAddress, parseEmail } from '../email.ts'
import { identityErrors } from '../errors.ts'
import { userRegistered, userRegistrationRepeated } from '../events.ts'
import { checkHandle, handleSkeleton, suggestHandles } from '../handle.ts'
import { checkLocalePreferences, firstLocalePreferences } from '../locale-preferences.ts'
import { checkPassword } from '../password-rules.ts'
import { checkBirthDate, isCountryOffered, readNames, searchNameOf } from '../person-rules.ts'
import { personalWordsOf } from '../personal-words.ts'
import { parsePhone } from '../phone.ts'
import { newToken } from '../secret-tokens.ts'
import { equalizeTiming } from '../steps/equalize-timing.ts'
import { spendBudget } from '../store/budgets.ts'
import { insertCredential } from '../store/credentials.ts'
import {
  findCustomerBy,
  insertCustomer,
  type NewCustomer,
  recordConsent,
} from '../store/customers.ts'
import { insertLink } from '../store/links.ts'
import { type Db, database, databaseNow } from '../store.ts'

const answerFloorMs = 250

const noticesPerDay = 3

export type Registered = {
  readonly customerId: Id<'cus'>
  /** For the browser that registered, which it lets in with the link: see signInByLink. Its hash is stored. */
  readonly secret: string
}

/**
 * Opens an account: the person, the credential and the accepted terms, in one transaction with
 * `user.registered.v1`, from which the first wallet and the verification mail follow.
 *
 * An address that has an account already gets the same answer, after the same time, with an id and a secret
 * that lead nowhere; its owner is told by mail instead. Phone and handle may say that they are taken; a handle that
 * nobody wished for is one that is free. Language and time zone are those said, else the browser's.
 * @param complete stores the id as the answer of a client's key (registerCustomerOnce)
 */
export async function registerCustomer(
  input: RegisterCustomer,
  complete?: Complete,
): Promise<Result<Registered>> {
  const checked = await checkInput(input)
  if (!checked.ok) return checked
  return equalizeTiming(answerFloorMs, async () => {
    const passwordHash = await hashPassword(input.password)
    return await database.transaction(async (tx) => {
      const { customerId, country } = checked.value
      const answer = await insertPerson(tx, checked.value, input.handle)
      if (!answer.ok) return answer
      if (!answer.value.isNew) {
        await complete?.(tx, customerId)
        return ok({ customerId, secret: newToken() })
      }
      const subject = uuidOf(customerId)
      await insertCredential(tx, { subject, audience: 'customer', passwordHash })
      await recordConsent(tx, { customerId, version: input.acceptedTermsVersion, ip: input.ip })
      const { token } = await insertLink(tx, subject, 'registered-here')
      await appendEvents(tx, [userRegistered.of(customerId, { customerId, country })])
      await complete?.(tx, customerId)
      return ok({ customerId, secret: token })
    })
  })
}

type WithoutHandle = Omit<NewCustomer, 'handle' | 'handleSkeleton'>

/** Inserts the person under the wished handle, or the first suggestion that is free. Not new where the address is known. */
async function insertPerson(
  tx: Db,
  person: WithoutHandle,
  wish: string | undefined,
): Promise<Result<{ isNew: boolean }>> {
  for (const handle of wish === undefined ? suggestHandles(person) : [wish]) {
    const wanted = { ...person, handle, handleSkeleton: handleSkeleton(handle) }
    if (await insertCustomer(tx, wanted)) return ok({ isNew: true })
    const taken = await answerTaken(tx, wanted)
    const isNext = !taken.ok && taken.error.code === 'identity.handle-taken' && wish === undefined
    if (!isNext) return taken.ok ? ok({ isNew: false }) : taken
  }
  throw new Error('every suggested handle was taken')
}

/** What is public is judged before the address, so that the address never decides the answer. */
async function answerTaken(tx: Db, wanted: NewCustomer): Promise<Result<void>> {
  const { phone, emailCanonical } = wanted
  if (phone && (await findCustomerBy(tx, { phone }))) return identityErrors.fail('phone-taken')
  if (await findCustomerBy(tx, { handleSkeleton: wanted.handleSkeleton })) {
    return identityErrors.fail('handle-taken')
  }
  const owner = await findCustomerBy(tx, { emailCanonical })
  if (!owner) throw new Error('a registration collided with nothing')
  if (await spendBudget(tx, `mail:repeated:${owner.customerId}`, noticesPerDay, 86_400)) {
    const { customerId } = owner
    await appendEvents(tx, [userRegistrationRepeated.of(customerId, { customerId })])
  }
  return ok()
}

async function checkInput(input: RegisterCustomer): Promise<Result<WithoutHandle>> {
  const email = parseEmail(input.email)
  if (!email) return identityErrors.fail('email-invalid')
  if (!isCountryOffered(input.country)) return identityErrors.fail('country-not-offered')
  const phone = input.phone === undefined ? null : parsePhone(input.phone, input.country)
  if (input.phone !== undefined && !phone) return identityErrors.fail('phone-invalid')
  const handleFault = input.handle === undefined ? null : checkHandle(input.handle)
  if (handleFault) return identityErrors.fail(handleFault)
  const names = readNames(input)
  if (!names) return identityErrors.fail('name-invalid')
  const birthFault = checkBirthDate(input.birthDate, await databaseNow(database.client))
  if (birthFault) return identityErrors.fail(birthFault)
  if (input.acceptedTermsVersion !== currentTermsVersion) {
    return identityErrors.fail('terms-outdated')
  }
  const preferences = checkLocalePreferences(input)
  if (typeof preferences === 'string') return identityErrors.fail(preferences)
  const passwordFault = checkPassword(input.password, personalWords(input, email, phone))
  if (passwordFault) return identityErrors.fail(passwordFault)
  return ok({
    customerId: newId('cus'),
    email: email.address,
    emailCanonical: email.canonical,
    phone,
    ...names,
    searchName: searchNameOf(names.firstName, names.lastName),
    birthDate: input.birthDate,
    country: input.country,
    ...firstLocalePreferences(preferences, input.browser ?? {}),
  })
}

function personalWords(
  input: RegisterCustomer,
  email: EmailAddress,
  phone: string | null,
): string[] {
  return personalWordsOf({ ...input, email: email.canonical, phone })
}
