/**
 * Who runs this deployment, in the one place that says so. Change it, `npm run check` tells whether the colours can be
 * read and which style sheet or picture still shows others, and every screen, mail, page title and message id follows.
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
  /** By day and by night. tokens.css of packages/ui has the same, a test compares them. */
  colors: {
    page: { light: '#ffffff', dark: '#0e120d' },
    ink: { light: '#12160f', dark: '#f1f4ef' },
    accent: { light: '#0f5c4a', dark: '#5fd3ae' },
    accentHover: { light: '#0b4a3b', dark: '#7fe0c0' },
    accentSoft: { light: '#e4f2ed', dark: '#12302a' },
    onAccent: { light: '#ffffff', dark: '#06251d' },
  },
  /** Strokes on a square of 32 units with round corners. The apps' icon.svg has the same. */
  logo: [
    { path: 'M22.5 9.5h-6a6.5 6.5 0 0 0 0 13h6', width: 3 },
    { path: 'M16 16h9m-3.25-3.25L25 16l-3.25 3.25', width: 2 },
  ],
} as const
