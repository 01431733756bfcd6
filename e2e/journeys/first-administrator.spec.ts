import { nothingGiven, openDeployment, runCommand } from '../actors/deployment.ts'
import { acceptAndSignIn } from '../actors/enrolment.ts'
import { linkIn, waitForMail } from '../actors/mailbox.ts'
import { expect, test } from '../test.ts'
import { scaledTimeout } from '../timeouts.ts'

test('a deployment that is no demo does not start on nothing, and names all that it lacks', async () => {
  const { code, output } = await runCommand(['start'], nothingGiven)
  expect(code).toBe(1)
  for (const name of ['WEB_URL', 'ADMIN_URL', 'TRUSTED_PROXIES', 'SMTP_URL', 'MAIL_FROM']) {
    expect(output).toContain(`  ${name}: set `)
  }
  for (const name of ['FX_MODE', 'SANCTION_LISTS', 'OFFERED_SERVICES', 'AUTH_SECRET']) {
    expect(output).toContain(`  ${name}: set `)
  }
  expect(output).toContain('Nothing was started.')
  // said once, before anything was begun
  expect(output.match(/lacks \d+ settings/g)).toHaveLength(1)
  expect(output).not.toContain('Database')
})

test('the first administrator of a real deployment signs in, and the second comes by mail', async ({
  browser,
}) => {
  test.setTimeout(scaledTimeout(300_000))
  const mark = Date.now().toString(36)
  const first = {
    name: 'Ida Founder',
    email: `ida.${mark}@acme.example`,
    password: `granite ${mark} teapot north`,
  }
  const second = {
    name: 'Omar Second',
    email: `omar.${mark}@acme.example`,
    password: `copper ${mark} kettle south`,
  }
  const wordsFor = ({ email, name }: typeof first) => ['--email', email, '--name', name]
  const deployment = await openDeployment()
  try {
    const early = await runCommand(['staff:first', '--second', ...wordsFor(second)], deployment.env)
    expect(early.code).toBe(1)
    const made = await runCommand(['staff:first', ...wordsFor(first)], deployment.env)
    expect(made.output).toContain('The first administrator is Ida Founder')
    expect(made.code).toBe(0)
    const link = /http\S+\/accept-invitation\?token=\S+/.exec(made.output)?.[0] ?? ''
    expect(link).toContain(deployment.adminUrl)
    const desk = await acceptAndSignIn(browser, link, first)
    await expect(desk.getByRole('link', { name: 'Staff' })).toBeVisible()
    await expect(desk.getByRole('link', { name: 'Mailbox' })).toHaveCount(0)
    await expect(desk.getByRole('link', { name: 'Simulator' })).toHaveCount(0)

    const again = await runCommand(['staff:first', ...wordsFor(second)], deployment.env)
    expect(again.code).toBe(1)
    expect(again.output).toContain('There are administrators already')
    const invited = await runCommand(
      ['staff:first', '--second', ...wordsFor(second)],
      deployment.env,
    )
    expect(invited.code).toBe(0)
    expect(invited.output).not.toContain('token')
    const mail = await waitForMail(second.email, 'Set up your account for the console')
    const other = await acceptAndSignIn(browser, linkIn(mail, '/accept-invitation'), second)
    await expect(other.getByRole('link', { name: 'Staff' })).toBeVisible()
    await desk.context().close()
    await other.context().close()
  } finally {
    await deployment.close()
  }
})
