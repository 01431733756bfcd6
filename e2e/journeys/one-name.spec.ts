import { newPerson } from '../actors/customer.ts'
import { linkIn, waitForMail } from '../actors/mailbox.ts'
import { expect, test } from '../test.ts'

test('somebody with one name opens an account with it', { tag: ['@phone'] }, async ({
  page,
  browser,
  on,
}) => {
  const person = newPerson({ firstName: '', lastName: 'Suharto' })
  const input = on(page)
  await page.goto('/register')
  await input.choose(page.getByLabel('Country where you live'), 'Germany', /Germany/)
  await input.type(page.getByLabel('E-mail'), person.email)
  await input.type(page.getByLabel('Password', { exact: true }), person.password)
  await input.type(page.getByLabel('Last name'), person.lastName)
  await input.type(page.getByLabel('Date of birth'), person.birthDate)
  await input.tick(page.getByRole('checkbox', { name: /I have read and accept the terms/ }))
  await input.press(page.getByRole('button', { name: 'Open my account' }))
  await expect(page.getByText(/tick that you have one name only/)).toBeVisible()
  await input.tick(page.getByRole('checkbox', { name: 'I have one name only' }))
  await expect(page.getByLabel('First name')).toBeHidden()
  await input.press(page.getByRole('button', { name: 'Open my account' }))
  await expect(page.getByRole('heading', { name: 'Check your e-mail' })).toBeVisible()
  const mail = await waitForMail(person.email, 'Confirm your e-mail address')
  expect(JSON.stringify(mail)).toContain('Hello Suharto')

  // whoever has the link alone confirms the address, and is asked for the password
  const elsewhere = await (await browser.newContext()).newPage()
  await elsewhere.goto(linkIn(mail, '/verify-email'))
  await expect(elsewhere.getByRole('heading', { name: 'Your address is confirmed' })).toBeVisible()
  await elsewhere.getByRole('link', { name: 'Sign in' }).last().click()
  await expect(elsewhere.getByLabel('Password', { exact: true })).toBeVisible()
  expect(new URL(elsewhere.url()).searchParams.get('returnTo')).toBe('/verification')
  await elsewhere.context().close()
})
