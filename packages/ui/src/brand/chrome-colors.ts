/**
 * The few tokens that leave the stylesheet: the browser's own bars and the installed app's splash.
 * A test keeps them equal to tokens.css.
 */
export const chromeColors = {
  pageLight: '#ffffff',
  pageDark: '#0e120d',
  accent: '#0f5c4a',
} as const

/** What the browser's own bars look like, for a document's viewport. */
export const chromeBars = [
  { media: '(prefers-color-scheme: light)', color: chromeColors.pageLight },
  { media: '(prefers-color-scheme: dark)', color: chromeColors.pageDark },
]
