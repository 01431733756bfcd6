import type { z } from 'zod'
import { listMailInput, type mailPage } from '../contract.ts'
import { readMails } from '../store/mailbox.ts'
import { database } from '../store.ts'

/** A page of what the demo's mail server received, newest first. For admins of a demo; its door checks that. */
export async function listMail(
  request: z.input<typeof listMailInput> = {},
): Promise<z.infer<typeof mailPage>> {
  return readMails(database.client, listMailInput.parse(request))
}
