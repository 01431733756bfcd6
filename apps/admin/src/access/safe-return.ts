/**
 * Where to go after sign-in: a page of the console, or home. Whatever a browser could read as another origin
 * (`//host`, `/\host`, a scheme, control characters) is refused, and so is the way in itself.
 */
export function safeReturn(wanted: string | null | undefined): string {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted)) return '/'
  if (wanted.includes('\\')) return '/'
  return /^\/(api|sign-in|accept-invitation)(?=[/?#]|$)/.test(wanted) ? '/' : wanted
}
