/**
 * Who runs this deployment, in the one place that says so. Change it, `npm run check` tells whether the colours can be
 * read, and every screen, mail, page title and message id follows.
 */
export const brand = {
  name: 'Corridor',
  /** Behind the name where staff work. */
  consoleName: 'Corridor console',
  /** Where customers write when they cannot sign in. */
  supportAddress: 'support@corridor.example',
  /** The address that mails come from. */
  senderAddress: 'no-reply@corridor.example',
  /** The domain of the message ids of mails (RFC 5322, 3.6.4). */
  messageIdDomain: 'corridor.example',
} as const
