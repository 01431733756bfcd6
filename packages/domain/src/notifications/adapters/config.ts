import { brand } from '@corridor/kernel/brand'

/** Where this deployment's mails go and what stands in them; read when used, so that a port may be chosen late. */
export function mailConfig() {
  const { SMTP_URL, SMTP_PORT, MAIL_FROM, WEB_URL, PORT, ADMIN_URL, ADMIN_PORT } = process.env
  return {
    smtpUrl: SMTP_URL ?? `smtp://127.0.0.1:${SMTP_PORT ?? '2525'}`,
    from: MAIL_FROM ?? `${brand.name} <${brand.senderAddress}>`,
    // who is told to answer a mail reaches people; a deployment's own sender says itself where answers go
    replyTo: MAIL_FROM ? undefined : brand.supportAddress,
    adminUrl: (ADMIN_URL ?? `http://localhost:${ADMIN_PORT ?? '3001'}`).replace(/\/$/, ''),
    webUrl: (WEB_URL ?? `http://localhost:${PORT ?? '3000'}`).replace(/\/$/, ''),
  }
}
