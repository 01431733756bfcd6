import { expect } from '@playwright/test'
import { scaledTimeout } from '../timeouts.ts'
import { staffDoor } from './staff.ts'

export type Mail = { readonly subject: string; readonly text: string }
type Listed = { readonly mailId: string; readonly to: string; readonly subject: string }

/** Reads the demo's mailbox as an administrator does, until a mail of that subject is there. Newest first. */
export async function waitForMail(
  to: string,
  subject: string | RegExp,
  timeout = scaledTimeout(60_000),
): Promise<Mail> {
  const admin = await staffDoor('admin')
  try {
    let found: Listed | undefined
    await expect
      .poll(
        async () => {
          const input = { to: to.toLowerCase(), limit: 50 }
          const { items } = await admin.query<{ items: Listed[] }>('demo.listMail', input)
          found = items.find((mail) =>
            typeof subject === 'string' ? mail.subject === subject : subject.test(mail.subject),
          )
          return found?.subject
        },
        { message: `mail "${subject}" to ${to}`, timeout },
      )
      .toBeDefined()
    return await admin.query<Mail>('demo.readMail', { mailId: found?.mailId })
  } finally {
    await admin.http.dispose()
  }
}

/** The address of ours that a mail asks to open. */
export function linkIn(mail: Mail, path: string): string {
  const link = new RegExp(`https?://[^\\s<>"]*${path}\\?[^\\s<>"]+`).exec(mail.text)?.[0]
  if (!link) throw new Error(`no link to ${path} in: ${mail.text}`)
  return link
}
