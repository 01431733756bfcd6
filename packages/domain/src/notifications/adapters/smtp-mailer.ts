import { createRequire } from 'node:module'
import { currentRunSignal } from '@corridor/db/current-run'
import { observed } from '@corridor/telemetry'
import type { Transporter } from 'nodemailer'
import type { Mailer } from '../ports.ts'
import { mailConfig } from './config.ts'

const timeoutMs = 10_000
/** Connections are kept while there is traffic: greeting and encryption cost more than a mail. */
const pooling = {
  pool: true,
  maxConnections: 8,
  maxMessages: 100,
  idleTimeout: 5_000,
  // a connection that the server closed before it took a byte of a mail
  maxRequeues: 1,
} as const

const transports = new Map<string, Transporter>()

function transportFor(url: string): Transporter {
  const known = transports.get(url)
  if (known) return known
  // when the first mail goes, and not as what imports node:http, which brings `fetch` with it: 14 MB in all
  const { createTransport }: typeof import('nodemailer') = createRequire(import.meta.url)(
    'nodemailer',
  )
  const transport = createTransport({
    url,
    ...pooling,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  transports.set(url, transport)
  return transport
}

/** Sends over SMTP, to the server that the configuration names. */
export const smtpMailer: Mailer = observed('smtp', {
  async send({ to, subject, text, html, messageId }) {
    const { smtpUrl, from, replyTo } = mailConfig()
    const signal = currentRunSignal()
    const url = new URL(smtpUrl)
    for (const limit of ['connectionTimeout', 'greetingTimeout', 'socketTimeout']) {
      if (!url.searchParams.has(limit)) url.searchParams.set(limit, String(timeoutMs))
    }
    const sent = await transportFor(url.href).sendMail({
      from,
      replyTo,
      // as an object, so that an address with a comma stays one address
      to: { name: '', address: to },
      subject,
      text,
      html,
      messageId,
      headers: { 'Auto-Submitted': 'auto-generated' },
      // a mail that still waits for a connection when its queue has given the run up is another run's to send
      ...(signal ? { signal } : {}),
    })
    return String(sent.response ?? 'accepted')
  },
} satisfies Mailer)
