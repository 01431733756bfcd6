import type { z } from 'zod'
import type { listMailInput, mailPage } from '../contract.ts'
import { readMails } from '../store/mailbox.ts'
import { database } from '../store.ts'

/** A page of what the demo's mail server received, newest first. For admins of a demo; its door checks that. */
export async function listMail(
  input: z.output<typeof listMailInput> = {},
): Promise<z.infer<typeof mailPage>> {
  return readMails(database.client, input)
}
