import { observed } from '@corridor/telemetry'
import { createTransport, type Transporter } from 'nodemailer'
import { mailConfig } from '../config.ts'
import type { Mailer } from '../ports.ts'

const timeoutMs = 10_000

const transports = new Map<string, Transporter>()

function transportFor(url: string): Transporter {
  const known = transports.get(url)
  if (known) return known
  const transport = createTransport(url, { disableFileAccess: true, disableUrlAccess: true })
  transports.set(url, transport)
  return transport
}

/** Sends over SMTP, to the server that the configuration names. */
export const smtpMailer: Mailer = observed('smtp', {
  async send({ to, subject, text, html, messageId }) {
    const { smtpUrl, from } = mailConfig()
    const url = new URL(smtpUrl)
    for (const limit of ['connectionTimeout', 'greetingTimeout', 'socketTimeout']) {
      if (!url.searchParams.has(limit)) url.searchParams.set(limit, String(timeoutMs))
    }
    const sent = await transportFor(url.href).sendMail({
      from,
      // as an object, so that an address with a comma stays one address
      to: { name: '', address: to },
      subject,
      text,
      html,
      messageId,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
    return String(sent.response ?? 'accepted')
  },
} satisfies Mailer)
