import { newPerson } from '../actors/customer.ts'
import { waitForMail } from '../actors/mailbox.ts'
import { expect, test } from '../test.ts'

test('somebody with one name opens an account with it', { tag: ['@phone'] }, async ({
  page,
  on,
}) => {
  const person = newPerson({ firstName: '', lastName: 'Suharto' })
  const hands = on(page)
  await page.goto('/register')
  await hands.choose(page.getByLabel('Country where you live'), 'Germany', /Germany/)
  await hands.type(page.getByLabel('E-mail'), person.email)
  await hands.type(page.getByLabel('Password', { exact: true }), person.password)
  await hands.press(page.getByRole('button', { name: 'Continue' }))
  await expect(page.getByRole('heading', { name: 'About you' })).toBeVisible()
  await hands.type(page.getByLabel('Last name'), person.lastName)
  await hands.type(page.getByLabel('Date of birth'), person.birthDate)
  await hands.type(page.getByLabel('Phone'), person.phone)
  await hands.type(page.getByLabel('Handle'), person.handle)
  await hands.tick(page.getByRole('checkbox', { name: /I have read and accept the terms/ }))
  await hands.press(page.getByRole('button', { name: 'Open my account' }))
  await expect(page.getByText(/tick that you have one name only/)).toBeVisible()
  await hands.tick(page.getByRole('checkbox', { name: 'I have one name only' }))
  await expect(page.getByLabel('First name')).toBeHidden()
  await hands.press(page.getByRole('button', { name: 'Open my account' }))
  await expect(page.getByRole('heading', { name: 'Check your e-mail' })).toBeVisible()
  const mail = await waitForMail(person.email, 'Confirm your e-mail address')
  expect(JSON.stringify(mail)).toContain('Hello Suharto')
})
