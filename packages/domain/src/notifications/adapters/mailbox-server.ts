import { buffer } from 'node:stream/consumers'
import { logger } from '@corridor/telemetry'
import { insertMail } from '../store/mailbox.ts'

const maxBytes = 1_000_000
/** Who keeps a connection open for the next mail is not waited for when the mailbox closes. */
const closeTimeoutMs = 500

export type Mailbox = { readonly port: number; close(): Promise<void> }

/**
 * A mail server for demos and tests: takes every mail on the loopback address and keeps it in the database, where
 * `listMail` and `readMail` find it. It relays nothing. Port 0 takes a free one.
 */
export async function startMailbox({ port }: { port: number }): Promise<Mailbox> {
  // only a demo's worker has one
  const { SMTPServer } = await import('smtp-server')
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: maxBytes,
    closeTimeout: closeTimeoutMs,
    logger: false,
    onData(stream, session, callback) {
      const recipients = session.envelope.rcptTo.map((recipient) => recipient.address)
      buffer(stream)
        .then((raw) => store(raw, recipients))
        .then(
          () => callback(),
          (error: unknown) => {
            logger.error({ err: error }, 'mailbox could not keep a mail')
            callback(new Error('try again later'))
          },
        )
    },
  })
  server.on('error', (error: Error) => logger.warn({ err: error }, 'mailbox connection failed'))
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.server.off('error', reject)
      resolve()
    })
  })
  const address = server.server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function store(raw: Buffer, recipients: readonly string[]): Promise<void> {
  const { default: PostalMime } = await import('postal-mime')
  const mail = await PostalMime.parse(raw)
  for (const to of recipients) {
    await insertMail({
      to: to.toLowerCase(),
      sender: mail.from?.address ?? '',
      subject: mail.subject ?? '',
      text: mail.text ?? '',
      html: mail.html ?? null,
    })
  }
}
