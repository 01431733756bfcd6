/** A mail ready to go. `messageId` is the same on every try, so that a mail server may drop a repeat. */
export type Mail = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly messageId: string
}

export type Mailer = {
  /** @returns the mail server's answer @throws when it did not take the mail */
  send(mail: Mail): Promise<string>
}
